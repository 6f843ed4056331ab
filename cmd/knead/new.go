package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/tree"
)

// starter holds the small site of "new site" and the first text of "new page",
// a file for each kind.
//
//go:embed starter
var starter embed.FS

func newNew(t *terminal) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Make a new site or a new page",

		SuggestionsMinimumDistance: 2,
		Example: `  knead new site my-handbook
  knead new page content/techniques/cupping.md --title "Cupping massage"`,
		RunE: func(cmd *cobra.Command, args []string) error {
			hint := `type "knead new site DIR" or "knead new page PATH --title TITLE"`
			switch {
			case len(args) == 0:
			case len(cmd.SuggestionsFor(args[0])) > 0:
				return unknownCommand(cmd, args[0])
			case path.Ext(args[0]) == ".md":
				hint = fmt.Sprintf("type: knead new page %s --title TITLE", typed(args[0]))
			default:
				hint = fmt.Sprintf("type: knead new site %s", typed(args[0]))
			}
			return misuse{"knead new needs to know what to make", hint}
		},
	}
	cmd.AddCommand(newNewSite(t), newNewPage(t))
	return cmd
}

func newNewSite(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:     "site DIR",
		Short:   "Make a small site that builds as it is",
		Example: "  knead new site my-handbook",
		Args:    between(1, 1, `"knead new site DIR", such as "knead new site my-handbook"`),
		RunE:    func(_ *cobra.Command, args []string) error { return runNewSite(t, args[0]) },
	}
}

// runNewSite writes the starter into dir, which must be empty or not exist.
func runNewSite(t *terminal, dir string) error {
	if strings.TrimSpace(dir) == "" {
		return misuse{"knead new site needs the name of a folder", `type "knead new site my-handbook"`}
	}
	entries, err := os.ReadDir(dir)
	switch {
	case err == nil && slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return !strings.HasPrefix(e.Name(), ".") }):
		return misuse{fmt.Sprintf("the folder %s is not empty", dir), "name a new folder"}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("make a site in %s: %w", dir, err)
	}
	site, err := fs.Sub(starter, "starter/site")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make a site: %w", err)
	}
	if err := os.CopyFS(dir, site); err != nil {
		return fmt.Errorf("make a site in %s: %w", dir, err)
	}
	t.say("made a site in %s", dir)
	t.say("look at it with: knead serve %s", typed(dir))
	return nil
}

// typed returns a name as it is typed in a shell.
func typed(name string) string {
	if strings.HasPrefix(name, "-") {
		name = "./" + name
	}
	if strings.ContainsAny(name, " \t\"'$&;()<>|*?`\\") {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "$", `\$`, "`", "\\`").Replace(name) + `"`
	}
	return name
}

// A newPageOptions says what page to make.
type newPageOptions struct{ file, title, description, kind string }

func newNewPage(t *terminal) *cobra.Command {
	o := newPageOptions{}
	const usage = `"knead new page PATH --title TITLE", such as "knead new page content/techniques/cupping.md --title Cupping"`
	cmd := &cobra.Command{
		Use:   "page PATH",
		Short: "Make a page with its front matter filled in",
		Long: `Page writes a new Markdown file. PATH lies under content/ and ends in .md; the
kind of the page is that of its section unless --kind says otherwise.`,
		Example: `  knead new page content/techniques/cupping.md --title "Cupping massage"
  knead new page content/glossary.md --title Glossary --description "What the words mean."`,
		Args: between(1, 1, usage),
		RunE: func(_ *cobra.Command, args []string) error {
			o.file = args[0]
			return runNewPage(t, o)
		},
	}
	cmd.Flags().StringVar(&o.title, "title", "", "the page's name (required)")
	cmd.Flags().StringVar(&o.description, "description", "", "one sentence about the page")
	cmd.Flags().StringVar(&o.kind, "kind", "", "page, technique or benefit (default: the section's)")
	_ = cmd.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(pageKinds, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// pageKinds are the kinds "new page" has a first text for.
var pageKinds = []string{"page", "technique", "benefit"}

// runNewPage writes one page; it never writes over a file.
func runNewPage(t *terminal, o newPageOptions) error {
	root, rel, err := placePage(o.file)
	if err != nil {
		return err
	}
	if strings.TrimSpace(o.title) == "" {
		return misuse{"a page needs a title", fmt.Sprintf(`add --title, such as "knead new page %s --title Cupping"`, o.file)}
	}
	if strings.ContainsFunc(o.title+o.description, unicode.IsControl) || !utf8.ValidString(o.title+o.description) {
		return misuse{"a title and a description are one line of text each", "leave out line ends and control characters"}
	}
	kind, err := kindFor(root, rel, o.kind)
	if err != nil {
		return err
	}
	if path.Base(rel) == "index.md" {
		kind = "section"
	}
	text, err := fs.ReadFile(starter, "starter/pages/"+kind+".md")
	if err != nil {
		return err
	}
	description := o.description
	if description == "" {
		description = "One sentence that says what this page gives the reader."
	}
	page := strings.NewReplacer("TITLE", fmt.Sprintf("%q", strings.TrimSpace(o.title)), "DESCRIPTION", fmt.Sprintf("%q", description)).Replace(string(text))
	if err := writeNew(root, rel, page); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return misuse{fmt.Sprintf("%s exists", o.file), "choose another name; knead new never writes over a file"}
		}
		return fmt.Errorf("make a page: %w", err)
	}
	t.say("made %s (%s)", filepath.Join(root, filepath.FromSlash(rel)), kind)
	for _, index := range missingSections(root, rel) {
		t.say("its folder needs a %s too: knead new page %s --title …", index, typed(filepath.Join(root, filepath.FromSlash(index))))
	}
	return nil
}

// missingSections returns the index.md files a new page's folders lack.
func missingSections(root, rel string) []string {
	var missing []string
	for dir := path.Dir(rel); dir != "content" && dir != "."; dir = path.Dir(dir) {
		index := dir + "/index.md"
		if _, err := os.Lstat(filepath.Join(root, filepath.FromSlash(index))); err != nil {
			missing = append(missing, index)
		}
	}
	return missing
}

// placePage splits the path of a new page into the project's folder and the
// slash path in it, which begins with content/.
func placePage(file string) (root, rel string, err error) {
	slash := path.Clean(filepath.ToSlash(file))
	if !strings.HasSuffix(slash, ".md") {
		return "", "", misuse{fmt.Sprintf("%s does not end in .md", file), fmt.Sprintf("type %q", "knead new page "+strings.TrimSuffix(slash, path.Ext(slash))+".md --title …")}
	}
	parts := strings.Split(slash, "/")
	for i, part := range parts[:len(parts)-1] {
		root := rootOf(parts[:i])
		if part != "content" || isProject(root) != nil {
			continue
		}
		for _, name := range parts[i:] {
			if strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") {
				return "", "", misuse{fmt.Sprintf("%s begins with %q", name, name[:1]), "such names are left out of the site; choose another"}
			}
			if strings.ContainsAny(name, `<>:"|?*`) {
				return "", "", misuse{fmt.Sprintf("%s has a character that not every system allows in a file name", name), "use letters, digits and hyphens"}
			}
		}
		return root, strings.Join(parts[i:], "/"), nil
	}
	hint := "go to the folder that holds knead.yaml first"
	if !slices.Contains(parts, "content") && isProject(".") == nil {
		hint = fmt.Sprintf("type %q", "knead new page content/"+strings.TrimLeft(slash, "./")+" --title …")
	}
	return "", "", misuse{fmt.Sprintf("%s does not lie in the folder content of a site", file), hint}
}

// rootOf joins the leading parts of a slash path to the name of a folder. On
// Windows "C:" alone would mean the current folder of that drive.
func rootOf(parts []string) string {
	root := filepath.FromSlash(strings.Join(parts, "/"))
	if len(parts) == 0 {
		return "."
	}
	if root == filepath.VolumeName(root) {
		root += string(filepath.Separator)
	}
	return root
}

// kindFor returns the kind of a new page: the one asked for, else the default of
// the nearest section above it.
func kindFor(root, rel, asked string) (string, error) {
	if asked != "" {
		if slices.Contains(pageKinds, asked) {
			return asked, nil
		}
		return "", misuse{fmt.Sprintf("no kind %q", asked), "--kind is " + strings.Join(pageKinds, ", ")}
	}
	for dir := path.Dir(rel); dir != "."; dir = path.Dir(dir) {
		index := dir + "/index.md"
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(index)))
		if err != nil {
			continue
		}
		words, _ := locale.For("en")
		doc := markdown.Parse(markdown.ParseArgs{File: tree.NewFile(index, data), Words: &words})
		if kind := doc.Meta.Defaults.Kind.Value; kind != "" {
			return kind, nil
		}
	}
	return "page", nil
}

// writeNew writes a file of a project that must not exist, and the folders above
// it. It follows no symbolic link out of the project.
func writeNew(root, rel, text string) (err error) {
	project, err := os.OpenRoot(root)
	if err != nil {
		return err
	}
	defer project.Close()
	if err := project.MkdirAll(path.Dir(rel), 0o755); err != nil {
		return err
	}
	f, err := project.OpenFile(rel, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	_, err = f.WriteString(text)
	return err
}

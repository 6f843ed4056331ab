package build

import (
	"bytes"
	"fmt"
	"image"
	imagepng "image/png"
	"maps"
	"path"
	"slices"
	"strings"

	"knead"
	"knead/internal/fields"
	"knead/internal/tree"
)

// An editor plays edits on a project. Every choice it makes comes from the
// script, so a script always plays the same.
type editor struct {
	files  map[string]string
	before []map[string]string // for undo
	script []byte
	serial int // makes added text differ
	day    fields.Date
}

// next takes a number below n from the script.
func (e *editor) next(n int) int {
	if len(e.script) == 0 || n == 0 {
		return 0
	}
	b := int(e.script[0])
	e.script = e.script[1:]
	return b % n
}

// pages returns the content files that satisfy keep, sorted.
func (e *editor) pages(keep func(string) bool) []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(e.files)) {
		if strings.HasPrefix(name, "content/") && strings.HasSuffix(name, ".md") && keep(name) {
			names = append(names, name)
		}
	}
	return names
}

// data returns the data files, sorted.
func (e *editor) data() []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(e.files)) {
		if strings.HasPrefix(name, "content/data/") {
			names = append(names, name)
		}
	}
	return names
}

func all(string) bool          { return true }
func plain(name string) bool   { return path.Base(name) != "index.md" }
func section(name string) bool { return path.Base(name) == "index.md" }

func technique(name string) bool {
	return plain(name) && strings.HasPrefix(name, "content/techniques/")
}

func (e *editor) pick(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return names[e.next(len(names))]
}

// An edit is a kind of step. It changes e.files, or leaves them as they are when
// it finds nothing to change.
type edit struct {
	name string
	play func(e *editor)
}

var edits = []edit{
	{"body", func(e *editor) {
		e.change(e.pick(e.pages(all)), func(s string) string { return s + fmt.Sprintf("\nMore text %d.\n", e.serial) })
	}},
	{"title", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("title:", fmt.Sprintf("title: Renamed %d", e.next(3))))
	}},
	{"description", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", fmt.Sprintf("description: Another sentence %d.", e.serial)))
	}},
	{"order", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("title:", "", fmt.Sprintf("order: %d", e.next(4))))
	}},
	{"heading", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("## ", fmt.Sprintf("## Heading %d", e.next(2))))
	}},
	{"heading back", func(e *editor) { e.change(e.pick(e.pages(all)), e.line("## ", "## What it is")) }},
	{"link", func(e *editor) { e.link("") }},
	{"link to heading", func(e *editor) { e.link("#" + []string{"what-it-is", "heading-1", "what-studies-found"}[e.next(3)]) }},
	{"technique's benefits", func(e *editor) {
		e.change(e.pick(e.pages(technique)), e.line("benefits:", []string{"also: [x]", "benefits: [sleep]"}[e.next(2)]))
	}},
	{"benefit's techniques", func(e *editor) {
		e.change("content/benefits/sleep.md", e.line("techniques:", "techniques: ["+[]string{"", "petrissage", "effleurage", "petrissage, effleurage"}[e.next(4)]+"]"))
	}},
	{"technique's new benefit", func(e *editor) { e.change(e.pick(e.pages(technique)), e.line("description:", "", "benefits: [sleep]")) }},
	{"relation", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", fmt.Sprintf("benefits: [%s]", []string{"sleep", "calm", "nothing"}[e.next(3)])))
	}},
	{"page's rules", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", "safety: ["+[]string{"open-skin", "chest-pain", "open-skin, chest-pain", "nothing"}[e.next(4)]+"]"))
	}},
	{"rule", func(e *editor) {
		e.change("content/data/safety.yaml", e.line("    text:", fmt.Sprintf("    text: %s %d.", []string{"Not over skin that is broken", "Massage cures cancer"}[e.next(2)], e.serial)))
	}},
	{"source", func(e *editor) {
		e.change("content/data/references.json", func(string) string {
			return fmt.Sprintf(`[{"id": "furlan2015", "type": "book", "title": "Edition %d"}]`, e.serial)
		})
	}},
	{"citation", func(e *editor) {
		e.change(e.pick(e.pages(all)), func(s string) string {
			return s + "\nSeen before [@" + []string{"furlan2015", "furlan2015", "furlan2051"}[e.next(3)] + "].\n"
		})
	}},
	{"evidence", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", fmt.Sprintf("evidence: {certainty: low, statement: Study %d., references: furlan2015}", e.serial)))
	}},
	{"review", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", "review: "+[]string{"none yet", "{by: ling, on: 2026-01-01, every: 2 years}", "{by: ling, on: 2020-01-01, next: 2021-01-01}", "{by: nobody, on: 2020-01-01}"}[e.next(4)]))
	}},
	{"withdrawn", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", []string{"withdrawn: It is wrong.", fmt.Sprintf("withdrawn: New trials %d.", e.serial), "withdrawn:"}[e.next(3)]))
	}},
	{"person", func(e *editor) {
		e.set("content/data/people.yaml", fmt.Sprintf("- {id: ling, name: Per Ling, credentials: Number %d}\n", e.next(3)))
	}},
	{"kind", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", "kind: "+[]string{"page", "technique", "benefit"}[e.next(3)]))
	}},
	{"section default", func(e *editor) {
		e.change(e.pick(e.pages(section)), e.line("  kind:", "  kind: "+[]string{"page", "technique", "benefit"}[e.next(3)]))
	}},
	{"draft", func(e *editor) { e.change(e.pick(e.pages(all)), e.line("description:", "", "draft: true")) }},
	{"publish", func(e *editor) { e.change(e.pick(e.pages(all)), e.line("draft: true")) }},
	{"alias", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", fmt.Sprintf("aliases: [old/name-%d.html]", e.next(2))))
	}},
	{"add", func(e *editor) {
		dir := path.Dir(e.pick(e.pages(section)))
		e.set(fmt.Sprintf("%s/new-%d.md", dir, e.next(3)), fmt.Sprintf("---\ntitle: New %d\ndescription: A new page.\n---\n\n## What it is\n\n[Home](%s)\n", e.serial, up(dir)+"index.md"))
	}},
	{"add section", func(e *editor) {
		e.set(path.Dir(e.pick(e.pages(section)))+fmt.Sprintf("/part-%d/index.md", e.next(2)), "---\ntitle: A part\ndescription: A new section.\n---\n\nIts text.\n")
	}},
	{"delete", func(e *editor) { delete(e.files, e.pick(e.pages(plain))) }},
	{"delete section page", func(e *editor) { delete(e.files, e.pick(e.pages(section))) }},
	{"rename", func(e *editor) {
		e.move(e.pick(e.pages(plain)), func(name string) string { return path.Join(path.Dir(name), fmt.Sprintf("renamed-%d.md", e.next(3))) })
	}},
	{"move", func(e *editor) {
		to := path.Dir(e.pick(e.pages(section)))
		e.move(e.pick(e.pages(plain)), func(name string) string { return path.Join(to, path.Base(name)) })
	}},
	{"letter case", func(e *editor) {
		e.move(e.pick(e.pages(plain)), func(name string) string {
			return path.Join(path.Dir(name), strings.ToUpper(path.Base(name[:len(name)-3]))+".md")
		})
	}},
	{"page template", func(e *editor) { e.template("templates/page.html") }},
	{"component", func(e *editor) {
		e.template([]string{"templates/components/footer.html", "templates/components/breadcrumbs.html", "templates/components/sidebar.html"}[e.next(3)])
	}},
	{"broken template", func(e *editor) { e.set("templates/components/footer.html", "{{.NoSuchField}}") }},
	{"lost disclaimer", func(e *editor) { e.set("templates/components/disclaimer.html", "<p>Nothing to see.</p>") }},
	{"template removed", func(e *editor) {
		for name := range e.files {
			if strings.HasPrefix(name, "templates/") {
				delete(e.files, name)
			}
		}
	}},
	{"site title", func(e *editor) { e.change("knead.yaml", e.line("title:", fmt.Sprintf("title: Clinic %d", e.next(3)))) }},
	{"site url", func(e *editor) {
		e.change("knead.yaml", e.line("url:", []string{"url: https://example.org/", "", "url: https://example.net/a/b"}[e.next(3)]))
	}},
	{"site language", func(e *editor) {
		e.change("knead.yaml", e.line("language:", "language: "+[]string{"en", "es"}[e.next(2)]))
	}},
	{"site accent", func(e *editor) {
		e.change("knead.yaml", e.line("title:", "", fmt.Sprintf("theme: {accent: \"#%02x4060\"}", e.next(256))))
	}},
	{"search settings", func(e *editor) {
		e.change("knead.yaml", e.line("title:", "", "search: {"+[]string{
			"exclude: [techniques/]", `exclude: ["about.md#who-we-are"]`, "boost: [{pages: about.md, percent: 200}, {pages: benefits/, percent: 40}]",
			"pins: [{for: who are you, page: about.md}]", "exclude: [no-such.md]", "exclude: [index.md, about.md, techniques/, benefits/]",
		}[e.next(6)]+"}"))
	}},
	{"check settings", func(e *editor) {
		e.change("knead.yaml", e.line("title:", "", "checks: {"+[]string{
			"levels: {heading.order: error}", "levels: {access: off, data.unused: note}", "levels: {heading.ordre: off}",
			"claims: us", "claims: uk", "levels: {claims: error}",
			"sections: [{pages: techniques/, levels: {heading.order: error}}]", "suppress: [{pages: about.md, rule: heading.order, reason: later, until: 2026-11-26}]",
		}[e.next(8)]+"}"))
	}},
	{"suppression", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", fmt.Sprintf("suppress: [{rule: heading.order, reason: later, until: 2026-11-2%d}]", e.next(10))))
	}},
	{"claim", func(e *editor) {
		e.change(e.pick(e.pages(all)), func(s string) string {
			return s + "\n" + []string{"Massage cures cancer.", "Massage for arthritis.", "It does not cure cancer.", "El masaje cura el cáncer."}[e.next(4)] + "\n"
		})
	}},
	{"heading too deep", func(e *editor) { e.change(e.pick(e.pages(all)), func(s string) string { return s + "\n##### Deep\n" }) }},
	{"day", func(e *editor) { e.day = fields.Date{Year: 2026, Month: 11, Day: 20 + e.next(10)} }},
	{"other names", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", fmt.Sprintf("also: [name %d, another name]", e.next(3))))
	}},
	{"audience", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", "audience: "+[]string{"patient", "student", "clinician"}[e.next(3)]))
	}},
	{"disclaimer text", func(e *editor) {
		e.change("knead.yaml", e.line("title:", "", "disclaimer: These pages teach. They are not medical advice. Ask a doctor first."))
	}},
	{"broken config", func(e *editor) { e.change("knead.yaml", func(s string) string { return s + "titel: x\n" }) }},
	{"mended config", func(e *editor) {
		e.change("knead.yaml", func(s string) string { return strings.ReplaceAll(s, "titel: x\n", "") })
	}},
	{"stylesheet", func(e *editor) { e.set("static/custom.css", fmt.Sprintf(".lead { margin: %dpx; }\n", e.next(9))) }},
	{"hiding stylesheet", func(e *editor) { e.set("static/custom.css", ".disclaimer { display: none; }\n") }},
	{"static file", func(e *editor) { e.set(fmt.Sprintf("static/file-%d.txt", e.next(2)), fmt.Sprint(e.serial)) }},
	{"static file over a page", func(e *editor) { e.set("static/about.html", "<p>x") }},
	{"static file removed", func(e *editor) {
		for name := range e.files {
			if strings.HasPrefix(name, "static/") {
				delete(e.files, name)
			}
		}
	}},
	{"safety rule", func(e *editor) {
		e.change("content/data/safety.yaml", e.line("    text:", fmt.Sprintf("    text: Not over broken skin %d.", e.next(3))))
	}},
	{"review of the rules", func(e *editor) {
		e.change("content/data/safety.yaml", func(s string) string {
			if strings.HasPrefix(s, "review:") {
				_, s, _ = strings.Cut(s, "\n")
			}
			return []string{"", "review: none yet\n", "review: {by: ling, on: 2020-01-01, every: 2 years}\n", "review: {by: ling, on: 2026-02-02}\n"}[e.next(4)] + s
		})
	}},
	{"licence", func(e *editor) {
		e.set("content/data/people.yaml", "- {id: ling, name: Per Ling, licence: {by: the board, expires: "+[]string{"2019-12-31", "2026-11-25", "2027-01-01"}[e.next(3)]+"}}\n")
	}},
	{"author", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", "author: ling"))
	}},
	{"certainty of a benefit", func(e *editor) {
		e.change(e.pick(e.pages(technique)), e.line("benefits:", fmt.Sprintf("benefits: [{benefit: sleep, evidence: {certainty: %s, statement: Some.}}]", []string{"high", "low", "none"}[e.next(3)])))
	}},
	{"hard sentences", func(e *editor) {
		e.change(e.pick(e.pages(all)), func(s string) string {
			return s + "\n" + strings.Repeat("Considerable MRI and ELS complications necessitate consultations. ", 1+30*e.next(2)) + "\n"
		})
	}},
	{"safety rule's technique", func(e *editor) {
		e.change("content/data/safety.yaml", e.line("    applies_to:", "    applies_to: "+[]string{"all", "[effleurage]", "[petrissage, effleurage]", "nothing"}[e.next(4)]))
	}},
	{"safety rule's source", func(e *editor) {
		e.change("content/data/safety.yaml", e.line("    refs:", "    refs: ["+[]string{"", "furlan2015", "nobody2001"}[e.next(3)]+"]"))
	}},
	{"reference", func(e *editor) {
		e.set("content/data/references.json", fmt.Sprintf("[\n{\"id\": \"furlan2015\", \"type\": \"book\", \"title\": \"Book %d\"}]", e.next(3)))
	}},
	{"line above a text", func(e *editor) {
		e.change(e.pick(e.pages(all)), func(s string) string { return strings.Replace(s, "\n---\n", "\n---\n\n", 1) })
	}},
	{"line above an entry", func(e *editor) {
		e.change(e.pick(e.data()), func(s string) string { return "\n" + s })
	}},
	{"term", func(e *editor) {
		e.change("content/data/glossary.yaml", func(s string) string { return s + fmt.Sprintf("- {term: word %d, plain: A word.}\n", e.next(3)) })
	}},
	{"meaning of a term", func(e *editor) {
		e.change("content/data/glossary.yaml", e.line("  plain:", fmt.Sprintf("  plain: Long strokes %d.", e.next(3))))
	}},
	{"short form of a term", func(e *editor) {
		e.change("content/data/glossary.yaml", e.line("  plain:", "", "  abbr: ["+[]string{"ELS", "EFS"}[e.next(2)]+"]"))
	}},
	{"everyday word", func(e *editor) {
		e.change("content/data/glossary.yaml", e.line("  plain:", "", "  everyday: ["+[]string{"effleurage", "strokes"}[e.next(2)]+"]"))
	}},
	{"use of a term", func(e *editor) {
		e.change(e.pick(e.pages(all)), func(s string) string {
			return s + "\nThis is " + []string{"effleurage", "ELS", "(EFS)", "word 1"}[e.next(4)] + ".\n"
		})
	}},
	{"link to a term", func(e *editor) {
		e.change(e.pick(e.pages(all)), func(s string) string {
			return s + "\nSee [this](" + []string{"glossary.md", "../glossary.md#effleurage", "glossary.md#word-1"}[e.next(3)] + ").\n"
		})
	}},
	{"page in the place of the glossary", func(e *editor) {
		e.set("content/glossary.md", "---\ntitle: Our glossary\ndescription: By hand.\n---\n")
	}},
	{"term in the summary", func(e *editor) {
		e.change(e.pick(e.pages(all)), e.line("description:", "", "summary: About "+[]string{"effleurage", "ELS", "word 1"}[e.next(3)]+"."))
	}},
	{"data removed", func(e *editor) { delete(e.files, e.pick(e.data())) }},
	{"other file among the data", func(e *editor) { e.set("content/data/notes.md", "---\ntitle: Notes\n---\n") }},
	{"image", func(e *editor) { e.set("content/images/back.png", png(1+e.next(3), 1+e.next(3))) }},
	{"broken front matter", func(e *editor) {
		e.change(e.pick(e.pages(all)), func(s string) string { return strings.Replace(s, "---\n", "----\n", 1) })
	}},
	{"mended front matter", func(e *editor) {
		for _, name := range e.pages(all) {
			e.files[name] = strings.Replace(e.files[name], "----\n", "---\n", 1)
		}
	}},
	{"undo", func(e *editor) { undo(e, 1+e.next(4)) }},
}

// undo goes back to the files as they were n edits ago.
func undo(e *editor, n int) {
	if n = min(n, len(e.before)); n > 0 {
		at := len(e.before) - n
		e.files, e.before = e.before[at], e.before[:at]
	}
}

// change rewrites a file.
func (e *editor) change(name string, f func(string) string) {
	if text, ok := e.files[name]; ok {
		e.files[name] = f(text)
	}
}

func (e *editor) set(name, text string) { e.files[name] = text }

// line returns an edit that replaces the first line with the prefix by the given
// lines; an empty first one keeps the line and puts the others after it, once.
func (e *editor) line(prefix string, with ...string) func(string) string {
	return func(s string) string {
		lines := strings.Split(s, "\n")
		i := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, prefix) })
		if i < 0 {
			return s
		}
		if len(with) > 1 && with[0] == "" {
			if key, _, ok := strings.Cut(with[1], ":"); ok {
				lines = slices.DeleteFunc(lines, func(l string) bool { return strings.HasPrefix(l, key+":") })
			}
			i = slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, prefix) })
			return strings.Join(slices.Insert(lines, i+1, with[1:]...), "\n")
		}
		return strings.Join(slices.Replace(lines, i, i+1, with...), "\n")
	}
}

// link appends a link from one page to another that exists.
func (e *editor) link(fragment string) {
	from, to := e.pick(e.pages(all)), e.pick(e.pages(all))
	e.change(from, func(s string) string {
		return s + fmt.Sprintf("\nSee [that](%s%s).\n", up(path.Dir(from))+strings.TrimPrefix(to, "content/"), fragment)
	})
}

// up leads from a folder below content/ to content/.
func up(dir string) string { return strings.Repeat("../", strings.Count(dir, "/")) }

func (e *editor) move(from string, rename func(string) string) {
	text, ok := e.files[from]
	if to := rename(from); ok && e.files[to] == "" {
		delete(e.files, from)
		e.files[to] = text
	}
}

// template overrides a template with a changed copy of the default.
func (e *editor) template(name string) {
	f, ok := testDefaults.Find(name)
	if !ok {
		panic("no default template " + name)
	}
	e.files[name] = strings.Replace(string(f.Data), "</", fmt.Sprintf(" <!-- %d --></", e.next(5)), 1)
}

// input returns the project as a build sees it.
func (e *editor) input() Input {
	var files []tree.File
	for name, text := range e.files {
		files = append(files, tree.NewFile(name, []byte(text)))
	}
	return Input{Project: tree.New(files), Defaults: testDefaults, AsOf: e.day, Notes: true}
}

// testDefaults is the default theme with next to no styles and scripts, and
// without the stemmers of languages that no test site is in. To minify and judge
// them anew for each of hundreds of clean builds took two thirds of the tests'
// time, and they are the same for all.
var testDefaults = func() tree.Tree {
	t, err := tree.FromFS(knead.Theme())
	if err != nil {
		panic(err)
	}
	var files []tree.File
	for _, f := range t.Files() {
		stem, isStem := strings.CutPrefix(f.Path, "static/search/stem-")
		if isStem && !slices.Contains([]string{"en.js", "es.js", "none.js"}, stem) {
			continue
		}
		switch path.Ext(f.Path) {
		case ".css":
			f = tree.NewFile(f.Path, []byte("body { margin: 0; color: #222222; background: #ffffff; }\n"))
		case ".js":
			f = tree.NewFile(f.Path, fmt.Appendf(nil, "window.loaded = %q; // each its own\n", f.Path))
		}
		files = append(files, f)
	}
	return tree.New(files)
}()

// png returns a PNG image of w by h pixels.
func png(w, h int) string {
	var b bytes.Buffer
	if err := imagepng.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		panic(err)
	}
	return b.String()
}

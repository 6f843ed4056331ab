package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"knead/internal/diag"
	"knead/internal/schema"
)

// drafts are the versions of JSON Schema by name.
var drafts = map[string]func(schema.Document) []byte{"2020-12": schema.Document.JSON, "7": schema.Document.Draft7}

func newSchema(t *terminal) *cobra.Command {
	var output, draft string
	cmd := &cobra.Command{
		Use:   "schema [NAME]",
		Short: "Print what authors can write as JSON Schema, for editors",
		Long: `Schema prints the JSON Schema of one kind of file, or writes all of them into a
folder, from where an editor can take them to complete keys and mark mistakes.

` + schemaList(),
		Example: `  knead schema safety
  knead schema --output .vscode/knead --draft 7`,
		Args: between(0, 1, `"knead schema NAME", or "knead schema --output DIR"`),
		RunE: func(cmd *cobra.Command, args []string) error {
			text, ok := drafts[draft]
			switch {
			case !ok:
				return misuse{fmt.Sprintf("there is no draft %q", draft), "use 2020-12 or 7"}
			case output != "" && len(args) > 0:
				return misuse{"knead schema writes all schemas into a folder", `leave out the name, or leave out "--output"`}
			case output != "":
				return writeSchemas(t, text, output)
			case len(args) == 0:
				return cmd.Help()
			}
			return printSchema(cmd, text, args[0])
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "folder to write all schemas to, each as NAME.schema.json")
	cmd.Flags().StringVar(&draft, "draft", "2020-12", "version of JSON Schema: 2020-12 or 7")
	return cmd
}

// schemaList says for the help which schemas there are.
func schemaList() string {
	var b strings.Builder
	b.WriteString("Names:\n")
	for _, d := range schema.Documents() {
		fmt.Fprintf(&b, "  %-14s%s (%s)\n", d.Name, d.About, d.Files)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func printSchema(cmd *cobra.Command, text func(schema.Document) []byte, name string) error {
	var names []string
	for _, d := range schema.Documents() {
		if d.Name == name {
			_, err := cmd.OutOrStdout().Write(text(d))
			return err
		}
		names = append(names, d.Name)
	}
	return misuse{fmt.Sprintf("there is no schema named %q", name), diag.DidYouMean(name, names, "the names are "+strings.Join(names, ", "))}
}

// writeSchemas writes each schema into dir, over one of its name.
func writeSchemas(t *terminal, text func(schema.Document) []byte, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("write schemas: %w", err)
	}
	documents := schema.Documents()
	for _, d := range documents {
		if err := os.WriteFile(filepath.Join(dir, d.Name+".schema.json"), text(d), 0o644); err != nil {
			return fmt.Errorf("write schemas: %w", err)
		}
	}
	t.say("wrote %s to %s", plural(len(documents), "schema"), dir)
	return nil
}

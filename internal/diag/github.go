package diag

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// commands are what GitHub calls the severities.
var commands = map[Severity]string{Error: "error", Warning: "warning", Note: "notice"}

// WriteGitHub writes the diagnostics as workflow commands of GitHub Actions,
// which shows them beside the lines of a change:
//
//	::error file=content/a.md,line=14,col=9,title=link.page-missing::no page "petrisage.md"
//
// The form and its escapes are those of the package @actions/core.
func WriteGitHub(w io.Writer, ds []Diagnostic, at Place) error {
	var b bytes.Buffer
	for _, d := range ds {
		fmt.Fprintf(&b, "::%s file=%s", commands[d.Severity], property(at.file(d.File)))
		if d.Line > 0 {
			fmt.Fprintf(&b, ",line=%d,col=%d", d.Line, at.column(d.Pos))
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", property(d.Rule), commandData.Replace(d.sentence()))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// commandData escapes what would end a command, and commandProperty what would
// end one of its properties too.
var (
	commandData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	commandProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func property(s string) string { return commandProperty.Replace(strings.ToValidUTF8(s, "\uFFFD")) }

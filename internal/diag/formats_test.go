package diag

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// found are findings that need every escape.
var found = []Diagnostic{
	Errorf(Pos{"content/ä b.md", 2, 5}, "link.page-missing", "no page %q", "50%:\n,x").WithHint("look"),
	Warningf(Pos{File: "content/a,b:c.md"}, "long", "long"),
	Notef(Pos{"content/ä b.md", 9, 1}, "long", "bad \xff"),
}

func there(string) []byte { return []byte("one\nö\xff é two") }

func TestWriteGitHub(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := WriteGitHub(&b, found, Place{Dir: "site", Source: there}); err != nil {
		t.Fatal(err)
	}
	want := `::error file=site/content/ä b.md,line=2,col=4,title=link.page-missing::no page "50%25:\n,x"%0Ahint: look
::warning file=site/content/a%2Cb%3Ac.md,title=long::long
::notice file=site/content/ä b.md,line=9,col=1,title=long::bad ` + "\uFFFD\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

// A message of several lines stays one command.
func TestWriteGitHubCannotBeBrokenOutOf(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	evil := Diagnostic{Pos: Pos{File: "a\n::error::x,line=9", Line: 1, Col: 1}, Rule: "r", Message: "m\r\n::set-env name=x::y"}
	if err := WriteGitHub(&b, []Diagnostic{evil}, Place{}); err != nil {
		t.Fatal(err)
	}
	if strings.Count(b.String(), "\n") != 1 || strings.ContainsRune(b.String(), '\r') || !strings.HasPrefix(b.String(), "::error file=a%0A%3A%3Aerror%3A%3Ax%2Cline=9,line=1") {
		t.Errorf("got %q", b.String())
	}
}

func TestWriteSARIF(t *testing.T) {
	t.Parallel()
	tool := SARIFTool{Name: "knead", Version: "1", Describe: func(id string) SARIFRule {
		return SARIFRule{ID: id, Summary: "Summary of " + id, Help: "Help.", Level: "error", Tags: []string{"links"}}
	}}
	var b strings.Builder
	if err := WriteSARIF(&b, found, tool, Place{Dir: "site", Source: there}); err != nil {
		t.Fatal(err)
	}
	validSARIF(t, b.String())
	var log sarifLog
	if err := json.Unmarshal([]byte(b.String()), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if n := len(run.Tool.Driver.Rules); n != 2 || run.Results[2].RuleIndex != 1 || run.Results[2].Level != "note" {
		t.Errorf("%d rules, results %+v", n, run.Results)
	}
	first := run.Results[0]
	if at := first.Locations[0].PhysicalLocation; at.ArtifactLocation.URI != "site/content/%C3%A4%20b.md" || *at.Region != (sarifRegion{2, 4}) {
		t.Errorf("location %+v %+v", at.ArtifactLocation, at.Region)
	}
	if first.Message.Text != "no page \"50%:\\n,x\"\nhint: look" {
		t.Errorf("message %q", first.Message.Text)
	}
	if run.Results[1].Locations[0].PhysicalLocation.Region != nil {
		t.Error("a region for a file as a whole")
	}
}

func TestWriteSARIFOfNothing(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := WriteSARIF(&b, nil, SARIFTool{Name: "knead"}, Place{}); err != nil {
		t.Fatal(err)
	}
	validSARIF(t, b.String())
	if !strings.Contains(b.String(), `"results": []`) {
		t.Errorf("got %s", b.String())
	}
}

// validSARIF holds a log to the parts of the SARIF 2.1.0 schema that concern it.
func validSARIF(t *testing.T, text string) {
	t.Helper()
	f, err := os.Open("testdata/sarif.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("sarif.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("sarif.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(value); err != nil {
		t.Errorf("not valid: %v\n%s", err, text)
	}
}

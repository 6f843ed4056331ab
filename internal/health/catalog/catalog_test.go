package catalog

import (
	"testing"

	"knead/internal/diag"
	"knead/internal/fields"
)

func text(value string, line int) fields.Text {
	return fields.Text{Value: value, At: diag.Pos{File: "f", Line: line, Col: 1}}
}

func TestCatalog(t *testing.T) {
	t.Parallel()
	c := New[string]("rule")
	if ds := append(c.Add(text("a", 1), "A"), c.Add(text("b", 2), "B")...); ds != nil {
		t.Fatal(ds)
	}
	ds := c.Add(text("a", 3), "C")
	if len(ds) != 1 || ds[0].Line != 3 || ds[0].Rule != "data.duplicate" {
		t.Errorf("a second a gives %v", ds)
	}
	if e, ok := c.Find("a"); !ok || e != "A" || c.At("b").Line != 2 || len(c.Entries()) != 2 {
		t.Error("the entries")
	}
	if ds := c.Missing(text("c", 9), "rule", "safety.yaml"); len(ds) != 1 || ds[0].Line != 9 || ds[0].Message != `there is no rule "c" in safety.yaml` {
		t.Errorf("%v", ds)
	}
	if ds := c.Missing(text("b", 9), "rule", "safety.yaml"); ds != nil {
		t.Errorf("%v", ds)
	}
	if ds := c.Unused(map[string]bool{"a": true}); len(ds) != 1 || ds[0].Line != 2 || ds[0].Severity != diag.Note {
		t.Errorf("%v", ds)
	}
}

// A site without the file has the nil catalog.
func TestNilCatalogIsEmpty(t *testing.T) {
	t.Parallel()
	var c *Catalog[string]
	if _, ok := c.Find("a"); ok || c.Entries() != nil || c.IDs() != nil || c.At("a") != (diag.Pos{}) || c.Unused(nil) != nil {
		t.Error("it holds something")
	}
	if ds := c.Missing(text("a", 1), "rule", "f"); len(ds) != 1 {
		t.Errorf("%v", ds)
	}
}

package diag

import (
	"encoding/json"
	"io"
	"net/url"
	"strings"
)

// A SARIFRule says what other programs show of a rule.
type SARIFRule struct {
	ID, Summary, Help string
	Level             string   // "error", "warning", "note" or "none"
	Tags              []string // what the rule is about
}

// A SARIFTool is the program that found something.
type SARIFTool struct {
	Name, Version string
	Describe      func(rule string) SARIFRule
}

// The parts of a SARIF 2.1.0 log that are written (OASIS standard, 27 March
// 2020; sections 3.13 to 3.49).
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID                   string     `json:"id"`
		ShortDescription     sarifText  `json:"shortDescription"`
		Help                 sarifText  `json:"help"`
		DefaultConfiguration sarifLevel `json:"defaultConfiguration"`
		Properties           sarifTags  `json:"properties"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifTags struct {
		Tags []string `json:"tags"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		PhysicalLocation sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI       string `json:"uri"`
		URIBaseID string `json:"uriBaseId"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
)

// WriteSARIF writes the diagnostics as a SARIF 2.1.0 log, which GitHub and
// others show as findings of a scan. Rules without a finding are left out.
func WriteSARIF(w io.Writer, ds []Diagnostic, tool SARIFTool, at Place) error {
	driver := sarifDriver{Name: tool.Name, Version: tool.Version, Rules: []sarifRule{}}
	index := map[string]int{}
	results := make([]sarifResult, len(ds))
	for i, d := range ds {
		if _, ok := index[d.Rule]; !ok {
			r := tool.Describe(d.Rule)
			index[d.Rule] = len(driver.Rules)
			driver.Rules = append(driver.Rules, sarifRule{
				d.Rule, sarifText{r.Summary}, sarifText{r.Help}, sarifLevel{r.Level}, sarifTags{r.Tags},
			})
		}
		where := sarifPhysical{ArtifactLocation: sarifArtifact{uri(at.file(d.File)), "%SRCROOT%"}}
		if d.Line > 0 {
			where.Region = &sarifRegion{d.Line, at.column(d.Pos)}
		}
		results[i] = sarifResult{d.Rule, index[d.Rule], d.Severity.String(), sarifText{d.sentence()}, []sarifLocation{{where}}}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{{sarifTool{driver}, "unicodeCodePoints", results}},
	})
}

// uri returns a path as a relative reference (RFC 3986, 4.2).
func uri(file string) string {
	parts := strings.Split(file, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	if strings.Contains(parts[0], ":") {
		return "./" + strings.Join(parts, "/")
	}
	return strings.Join(parts, "/")
}

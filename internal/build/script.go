package build

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"knead/internal/locale"
	"knead/internal/site"
	"knead/internal/tree"
)

// scriptFolder holds the parts of the script that searches.
const scriptFolder = "static/search/"

// searchScript joins the parts of the script that searches, which share one
// scope, to one file. Words are shortened in the language of the site.
func (s *sources) searchScript(language string, words locale.Words) tree.File {
	code, _, _ := strings.Cut(language, "-")
	var parts []string
	switch _, known := s.scripts[scriptFolder+"stem-"+code+".js"]; {
	case code == "en":
		parts = []string{"stem-en"}
	case known:
		parts = []string{"snowball", "stem-" + code}
	default:
		parts = []string{"stem-none"}
	}
	parts = append(parts, "text", "load", "decode", "core", "query", "rank", "excerpt", "engine", "show", "dialog", "results")
	var b bytes.Buffer
	b.WriteString("(function () {\n\"use strict\";\nconst words = ")
	b.Write(searchWords(words))
	b.WriteString(";\n")
	for _, name := range parts {
		b.Write(s.scripts[scriptFolder+name+".js"].Data)
		b.WriteByte('\n')
	}
	b.WriteString("})();\n")
	return tree.NewFile(site.SearchScript, b.Bytes())
}

// searchWords returns the words of the search
// as an object of JavaScript.
func searchWords(words locale.Words) []byte {
	data, err := json.Marshal(words.Search)
	if err != nil {
		panic(fmt.Sprintf("build: the words of the search: %v", err))
	}
	return data
}

package oracle

import (
	"bytes"
	"slices"
)

// sinks are the names that turn text into code or markup, or speak to a host. A
// script of the site needs none of them: it builds elements, and everything it
// reads is part of the site.
var sinks = setOf(`innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe parseHTMLUnsafe createContextualFragment DOMParser srcdoc
	eval Function execScript fetch XMLHttpRequest WebSocket EventSource WebTransport RTCPeerConnection sendBeacon importScripts
	serviceWorker Worker SharedWorker`)

// methods are sinks only as a property of the object named.
var methods = map[string]string{"write": "document", "writeln": "document"}

// inspectScript looks through the names a script uses; strings and comments are
// not names. It also refuses to let a script touch the disclaimer by its mark.
func inspectScript(f *Finding) {
	data := f.file.Data
	if what, at := encodingFault(data); what != "" {
		f.report(at, "output.encoding", "", "the script holds %s", what)
		return
	}
	var names [2][]byte // the last two names with only a dot between them
	for at := 0; at < len(data); {
		switch end := skipToken(data, at); {
		case isScriptLetter(data[at]):
			name := data[at:end]
			if sinks[string(name)] || methods[string(name)] != "" && methods[string(name)] == string(names[1]) {
				f.report(at, "output.script", "build elements with createElement and textContent, and load nothing", "the script uses %s", name)
			}
			names[0], names[1] = names[1], name
			at = end
		default:
			if (data[at] == '"' || data[at] == '\'' || data[at] == '`') && touchesDisclaimer(data[at:end]) {
				f.report(at, "output.disclaimer-hidden", "nothing may change the disclaimer", "the script looks for the disclaimer: %s", quote(data[at:end]))
			}
			if data[at] != '.' && !isSpace(data[at]) {
				names = [2][]byte{}
			}
			at = end
		}
	}
}

// touchesDisclaimer reports whether a string of a script selects the disclaimer.
func touchesDisclaimer(literal []byte) bool {
	return bytes.Contains(literal, []byte("[data-nosnippet")) || bytes.Contains(literal, []byte("[data-knead]")) ||
		bytes.Contains(literal, []byte("disclaimer")) && (bytes.Contains(literal, []byte("data-knead")) || bytes.Contains(literal, []byte(".disclaimer")))
}

// skipToken returns the end of the name, string, comment, regular expression or
// single character at an offset.
func skipToken(data []byte, at int) int {
	c := data[at]
	switch {
	case isScriptLetter(c):
		end := at
		for end < len(data) && (isScriptLetter(data[end]) || '0' <= data[end] && data[end] <= '9') {
			end++
		}
		return end
	case c == '"' || c == '\'':
		return skipQuoted(data, at, c)
	case c == '`':
		return at + 1 // its text is read like code: it may hold some
	case c == '/' && at+1 < len(data) && data[at+1] == '/':
		return indexFrom(data, at, "\n")
	case c == '/' && at+1 < len(data) && data[at+1] == '*':
		return indexFrom(data, at+2, "*/")
	case c == '/' && startsExpression(data[:at]):
		return skipQuoted(data, at, '/')
	}
	return at + 1
}

// skipQuoted returns the end of a string or regular expression. One that does
// not end on its line is not one.
func skipQuoted(data []byte, at int, quote byte) int {
	inClass := false
	for i := at + 1; i < len(data); i++ {
		switch c := data[i]; {
		case c == '\\':
			i++
		case c == '\n':
			return at + 1
		case quote == '/' && c == '[':
			inClass = true
		case quote == '/' && c == ']':
			inClass = false
		case c == quote && !inClass:
			return i + 1
		}
	}
	return at + 1
}

// indexFrom returns the offset after the next mark, or the end of the data.
func indexFrom(data []byte, at int, mark string) int {
	i := bytes.Index(data[at:], []byte(mark))
	if i < 0 {
		return len(data)
	}
	return at + i + len(mark)
}

// beforeExpression are words after which a slash begins a regular expression.
var beforeExpression = []string{"return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "do", "else"}

// startsExpression reports whether a slash after the given code begins a regular
// expression and does not divide.
func startsExpression(code []byte) bool {
	code = bytes.TrimRight(code, " \t\r\n")
	if len(code) == 0 {
		return true
	}
	last := code[len(code)-1]
	if !isScriptLetter(last) && (last < '0' || last > '9') {
		return last != ')' && last != ']' && last != '}' && last != '"' && last != '\''
	}
	from := len(code)
	for from > 0 && isScriptLetter(code[from-1]) {
		from--
	}
	return slices.Contains(beforeExpression, string(code[from:]))
}

func isScriptLetter(c byte) bool { return isLetter(c) || c == '_' || c == '$' || c >= 0x80 }

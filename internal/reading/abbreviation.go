package reading

import (
	"strings"
	"unicode"

	"knead/internal/prose"
)

// longestAbbreviation is the number of letters above which capitals are
// somebody's emphasis.
const longestAbbreviation = 6

// abbreviationOf returns the abbreviation a word is, without the "s" of a plural,
// and "" when it is none: at least two capital letters, maybe with digits and
// hyphens, and neither a word everybody knows in this form nor one in capitals
// for emphasis.
func abbreviationOf(w string) string {
	w = strings.TrimSuffix(w, "s")
	letters := 0
	for i := range len(w) {
		switch c := w[i]; {
		case c >= 'A' && c <= 'Z':
			letters++
		case c >= '0' && c <= '9', c == '-':
		default:
			return ""
		}
	}
	if letters < 2 || letters > longestAbbreviation || wellKnown[w] || strings.Trim(w, "IVX") == "" {
		return ""
	}
	return w
}

// wellKnown are abbreviations that need no explanation, and words that are
// written in capitals for emphasis.
var wellKnown = set(`AI AIDS AM CD DIY DNA DVD EU FAQ GPS HIV ID OK PDF PIN PM SMS TV UK UN US USA USB EE UU
	ALL ALWAYS AND ANY BUT CALL DO IF MUST NEVER NO NOT NOW ONLY OR STOP TOO NUNCA SIEMPRE SOLO`)

// abbreviations notes those of a sentence that the page has not explained so far,
// and takes back those it explains here.
func (m *meter) abbreviations(s prose.Sentence) {
	if m.all&capitals == 0 || m.shouted(s) {
		return
	}
	for i, w := range s.Words {
		if m.traits[i]&abbreviation == 0 {
			continue
		}
		name := abbreviationOf(m.text[w.Start:w.End])
		if m.defined[name] {
			continue
		}
		if m.explained(w, s.End) || m.titled(name) {
			m.defined[name] = true
			m.Undefined = without(m.Undefined, m.text, name)
		} else if !m.noted(name) {
			m.Undefined = append(m.Undefined, Place{Start: w.Start, End: w.Start + len(name)})
		}
	}
}

// capital reports whether a byte is one abbreviations go on with.
func capital(c byte) bool { return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' }

// shouted reports whether a sentence is all in capitals.
func (m *meter) shouted(s prose.Sentence) bool {
	return len(s.Words) > 1 && !strings.ContainsFunc(m.text[s.Start:s.End], func(r rune) bool { return unicode.ToUpper(r) != r })
}

func (m *meter) noted(name string) bool {
	for _, p := range m.Undefined {
		if m.text[p.Start:p.End] == name {
			return true
		}
	}
	return false
}

// without returns places without those of a name.
func without(places []Place, text, name string) []Place {
	var kept []Place
	for _, p := range places {
		if text[p.Start:p.End] != name {
			kept = append(kept, p)
		}
	}
	return kept
}

// titled reports whether the title of the page explains an abbreviation.
func (m *meter) titled(name string) bool { return strings.Contains(m.title, "("+name+")") }

// explained reports whether the words around an abbreviation say what it means:
// "deep vein thrombosis (DVT)", "DVT (deep vein thrombosis)", "DVT stands for deep
// vein thrombosis", "deep vein thrombosis, or DVT". The sentence ends at end.
func (m *meter) explained(w prose.Word, end int) bool {
	before, after := m.text[:w.Start], m.text[w.End:end]
	if b, ok := strings.CutSuffix(before, "("); ok {
		return strings.HasPrefix(after, ")") && strings.HasSuffix(b, " ")
	}
	if inside, ok := strings.CutPrefix(after, " ("); ok {
		inside, _, _ = strings.Cut(inside, ")")
		return strings.ContainsAny(inside, "abcdefghijklmnopqrstuvwxyz")
	}
	if name, ok := strings.CutPrefix(after, ", the "); ok && name != "" && name[0] == m.text[w.Start] { // PEMAT, the Patient Education …
		return true
	}
	for _, phrase := range meansBehind {
		if strings.HasPrefix(after, phrase) {
			return true
		}
	}
	for _, phrase := range meansBefore {
		if strings.HasSuffix(before, phrase) {
			return true
		}
	}
	return false
}

// Phrases between an abbreviation and what it means, in English and Spanish.
var (
	meansBehind = []string{" stands for ", " is short for ", ", short for ", " means ", ", which is ", ", which means ", " significa ", " son las siglas de "}
	meansBefore = []string{", or ", " called ", " known as ", ", o ", " llamada ", " llamado ", " conocida como ", " conocido como "}
)

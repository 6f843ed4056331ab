package claims

import (
	"slices"
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/prose"
	"knead/internal/rules"
)

// page makes a text of blocks, a line each: "# " begins a heading, "+ " a title of
// folded text, "- " an item, "> " a quotation, "| " the head of a table and ": " a
// cell, "` " code, "~ " a paragraph folded away, "^ " a footnote. "[@]" is a
// reference, and code stands between backquotes.
func page(lines ...string) *prose.Text {
	var b prose.Builder
	var starts []int32
	at := 0
	for _, line := range lines {
		starts = append(starts, int32(at))
		k, body := prose.Block{}, line
		if sign, rest, ok := strings.Cut(line, " "); ok && len(sign) <= 3 {
			body = rest
			switch sign {
			case "##", "###":
				k.Kind, k.Level = prose.Heading, len(sign)
			case "+":
				k.Kind, k.Folded = prose.Summary, true
			case "-":
				k.Kind = prose.Item
			case ">":
				k.Quoted = true
			case "|":
				k.Kind = prose.HeadCell
			case ":":
				k.Kind = prose.Cell
			case "`":
				k.Kind = prose.Code
			case "~":
				k.Folded = true
			case "^":
				k.Note = true
			default:
				body = line
			}
		}
		b.Open(k)
		off := at + len(line) - len(body)
		for i, part := range strings.Split(body, "`") {
			for j, piece := range strings.Split(part, "[@]") {
				if j > 0 {
					b.Mark(prose.Reference, b.Len())
					off += len("[@]")
				}
				from := b.Len()
				b.Literal(off, []byte(piece))
				off += len(piece)
				if i%2 == 1 {
					b.Mark(prose.InlineCode, from)
				}
			}
			off++
		}
		b.Close()
		at += len(line) + 1
	}
	t := b.Text("content/index.md", starts, digest.Sum{})
	return &t
}

// found returns the ids of the claims of a page, in order.
func found(o Options, lines ...string) string {
	var ids []string
	for _, f := range Judge(page(lines...), o) {
		ids = append(ids, f.Claim.Rule)
	}
	return strings.Join(ids, " ")
}

func both(language string) Options { return Options{Language: language, Profile: Both} }

// Every claim is found in every sentence that makes it, in both languages.
func TestPromises(t *testing.T) {
	t.Parallel()
	for language, corpus := range map[string]map[string][]string{"en": promises, "es": promesas} {
		for _, c := range All() {
			if n := len(corpus[c.Rule]); n < 4 {
				t.Errorf("%s has %d sentences in %s", c.Rule, n, language)
			}
			o := both(language)
			if c.Profile != Both {
				o.Profile = c.Profile
			}
			if got := found(o, c.Example.In(language)); got != c.Rule {
				t.Errorf("the example of %s in %s is %q", c.Rule, language, got)
			}
			for _, s := range corpus[c.Rule] {
				if got := found(o, s); !strings.Contains(" "+got+" ", " "+c.Rule+" ") {
					t.Errorf("%s is not found in %q, but %q", c.Rule, s, got)
				}
			}
		}
	}
}

// Nothing is found in sentences that promise nothing.
func TestHonest(t *testing.T) {
	t.Parallel()
	if len(honest) < 60 {
		t.Fatalf("%d sentences", len(honest))
	}
	for language, corpus := range map[string][]string{"en": honest, "es": honradas} {
		for _, s := range corpus {
			text := page(s)
			for _, f := range Judge(text, both(language)) {
				t.Errorf("%s in %q: %q", f.Claim.Rule, s, text.String()[f.Start:f.End])
			}
		}
	}
	for _, c := range All() {
		for _, language := range []string{"en", "es"} {
			if got := found(both(language), c.Instead.In(language)); got != "" && !c.Sourced {
				t.Errorf("%s suggests %q, which is %s", c.Rule, c.Instead.In(language), got)
			}
		}
	}
}

// TestAround shows what around a sentence makes it no promise, and what does not.
func TestAround(t *testing.T) {
	t.Parallel()
	const toxins = "Massage flushes toxins."
	for name, c := range map[string]struct {
		lines []string
		want  string
	}{
		"alone":                    {[]string{toxins}, "claims.detox"},
		"code":                     {[]string{"` " + toxins, "Write `cures` there."}, ""},
		"footnote":                 {[]string{"^ " + toxins}, ""},
		"heading of myths":         {[]string{"## Myths about massage", toxins, "### More", toxins, "## Prices", toxins}, "claims.detox"},
		"heading that is a myth":   {[]string{"## Myth: massage flushes toxins", toxins}, ""},
		"heading that asks":        {[]string{"## Does massage flush toxins", "We will see."}, ""},
		"heading that promises":    {[]string{"## How massage flushes toxins", "We will see."}, "claims.detox"},
		"what massage cannot do":   {[]string{"## What massage cannot do", "- " + toxins, "- Cure cancer"}, ""},
		"folded myth":              {[]string{"+ Myth: it detoxes", "~ " + toxins, toxins}, "claims.detox"},
		"folded text":              {[]string{"+ More about it", "~ " + toxins}, "claims.detox"},
		"list behind a denial":     {[]string{"Massage does not:", "- cure cancer", "- boost your immunity", "Massage:", "- cures cancer"}, "claims.cure"},
		"list behind a promise":    {[]string{"Massage does all this:", "- cures cancer", "- boosts your immunity"}, "claims.cure claims.immunity"},
		"list behind two":          {[]string{"We do not rush. Massage can:", "- cure cancer"}, "claims.cure"},
		"table of myths":           {[]string{"| Do not say", "| Say", ": Massage cures cancer", ": Massage feels good", toxins}, "claims.detox"},
		"table":                    {[]string{"| Stroke", "| What it does", ": Kneading", ": Flushes toxins"}, "claims.detox"},
		"quotation":                {[]string{"> " + toxins}, ""},
		"quotation of a client":    {[]string{"> I am sure that it flushed my toxins."}, "claims.testimonial"},
		"source":                   {[]string{"Massage improves blood flow in the arm.[@]", "Massage improves blood flow in the arm."}, "claims.circulation"},
		"source at the end":        {[]string{"Studies show a change. It was small.[@]"}, ""},
		"source does not help":     {[]string{"Massage cures cancer.[@]"}, "claims.cure"},
		"but":                      {[]string{"It is not cheap, but it cures cancer."}, "claims.cure"},
		"doubt behind but":         {[]string{"It cures cancer, but the reason is unknown."}, "claims.cure"},
		"another statement":        {[]string{"It does not hurt, and it cures cancer."}, "claims.cure"},
		"another statement, colon": {[]string{"You cannot go wrong: massage cures cancer."}, "claims.cure"},
		"condition":                {[]string{"If you do not sleep, regular sessions cure cancer."}, "claims.cure"},
		"no negation":              {[]string{"No doubt massage cures cancer.", "Massage not only relaxes, but also cures cancer.", "Don't wait to boost your immunity."}, "claims.cure claims.cure claims.immunity"},
		"negation behind":          {[]string{"Massage cures cancer and is not expensive."}, "claims.cure"},
		"no question":              {[]string{"Did you know that massage cures cancer?", "Want to boost your immunity?"}, "claims.cure claims.immunity"},
		"next sentence":            {[]string{"Massage cures cancer. It does not hurt at all."}, "claims.cure"},
		"sentences apart":          {[]string{"They boost. Immunity is a word."}, ""},
		"two in a row":             {[]string{"It cures cancer, flushes toxins and boosts immunity."}, "claims.cure claims.detox claims.immunity"},
		"curly and capital":        {[]string{"MASSAGE DOESN’T CURE CANCER.", "MASSAGE CURES CANCER."}, "claims.cure"},
		"hyphens":                  {[]string{"An immune-boosting, risk-free treat"}, "claims.immunity claims.no-risk"},
	} {
		if got := found(both("en"), c.lines...); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
	for name, c := range map[string]struct {
		lines []string
		want  string
	}{
		"heading of myths":      {[]string{"## Mitos", "El masaje elimina toxinas."}, ""},
		"list behind a denial":  {[]string{"El masaje no:", "- cura el cáncer", "- elimina toxinas"}, ""},
		"list behind a promise": {[]string{"El masaje:", "- cura el cáncer"}, "claims.cure"},
		"quotation":             {[]string{"> El masaje elimina toxinas, decía el cartel."}, ""},
		"question":              {[]string{"¿Elimina toxinas el masaje?", "¿Sabe que elimina toxinas?"}, "claims.detox"},
		"not only":              {[]string{"No solo relaja: también previene la depresión."}, "claims.disease"},
		"another statement":     {[]string{"No duele, y nuestro masaje trata la ciática."}, "claims.disease"},
		"correction":            {[]string{"El masaje elimina toxinas. Eso es falso."}, ""},
	} {
		if got := found(both("es"), c.lines...); got != c.want {
			t.Errorf("in Spanish, %s: got %q, want %q", name, got, c.want)
		}
	}
	if got := found(Options{Profile: Both, Title: "Ten myths about massage"}, toxins); got != "" {
		t.Errorf("title of myths: %s", got)
	}
	if got := found(Options{Profile: Both, Sourced: true}, "Studies show that it works.", toxins); got != "claims.detox" {
		t.Errorf("sourced: %s", got)
	}
}

// Profiles differ in what one regulator alone objects to, and in nothing else.
func TestProfiles(t *testing.T) {
	t.Parallel()
	for _, c := range All() {
		s := c.Example.English
		for _, p := range []Profile{US, UK, Both} {
			got := found(Options{Profile: p}, s) != ""
			if want := c.Profile&p != 0; got != want && c.Rule != "claims.pain" {
				t.Errorf("%s for %s: %v, want %v", c.Rule, p, got, want)
			}
		}
	}
	if ProfileOf("us") != US || ProfileOf("uk") != UK || ProfileOf("both") != Both || ProfileOf("") != Both || UK.String() != "uk" {
		t.Error("profiles have other names")
	}
}

// In languages it does not know, it is silent.
func TestLanguages(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]string{"": "claims.cure", "en-GB": "claims.cure", "de": "", "es": "", "enx": ""} {
		if got := found(both(tag), "Massage cures cancer."); got != want {
			t.Errorf("%q: %q, want %q", tag, got, want)
		}
	}
	for tag, want := range map[string]int{"": 17, "es-MX": 17, "fr": 0} {
		if got := Known(tag, US); got != want {
			t.Errorf("%q: %d claims, want %d", tag, got, want)
		}
	}
	if got := found(both("es-MX"), "El masaje cura el cáncer."); got != "claims.cure" {
		t.Errorf("es-MX: %q", got)
	}
}

// A diagnostic stands at the words, and says what is wrong, why and what else.
func TestDiagnostic(t *testing.T) {
	t.Parallel()
	o := both("en")
	text := page("## Why", "We say it: massage boosts your  immune system.")
	fs := Judge(text, o)
	if len(fs) != 1 {
		t.Fatalf("%d findings", len(fs))
	}
	d := fs[0].Diagnostic(text, o)
	want := diag.Diagnostic{
		Pos: diag.Pos{File: "content/index.md", Line: 2, Col: 20}, Severity: diag.Warning, Rule: "claims.immunity",
		Message: `"boosts your immune system" promises stronger defences: small laboratory studies saw short changes in blood cells, and there is no good evidence that they keep anyone from getting ill`,
		Hint:    "write, for example: lab studies saw brief shifts in blood cells after massage; nobody knows whether they matter for health",
	}
	if d != want {
		t.Errorf("got  %+v\nwant %+v", d, want)
	}
}

// The table is complete, and it and the list of rules are one.
func TestTable(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, c := range All() {
		known[c.Rule] = true
		r, ok := rules.Find(c.Rule)
		if !ok || r.Group != rules.Claims || r.Level != rules.Warning || r.Fixed {
			t.Errorf("%s is no rule of its group", c.Rule)
		}
		for _, s := range []string{c.Name, c.Wrong, c.Reason, c.Instead.English, c.Instead.Spanish, c.Example.English, c.Example.Spanish, c.English.Claim, c.Spanish.Claim, c.Profile.String()} {
			if s == "" || strings.HasSuffix(s, " ") || s == "none" {
				t.Errorf("%s lacks something", c.Rule)
			}
		}
	}
	for _, r := range rules.All() {
		if r.Group == rules.Claims && !known[r.ID] {
			t.Errorf("no claim is found for %s", r.ID)
		}
	}
}

// BenchmarkJudge judges a page of about 5 kB, as pages about massage are.
func BenchmarkJudge(b *testing.B) {
	var denials []string
	for four := range slices.Chunk(honest, 4) {
		denials = append(denials, strings.Join(four, " "))
	}
	paragraph := "Massage can ease muscle tension for a short time. It is usually given by a qualified therapist, who asks about your health first. " +
		"Tell them about any injury or illness. Most people feel relaxed afterwards!"
	calm := page(strings.Split(strings.Repeat(paragraph+"\n", 24), "\n")...)
	for name, t := range map[string]*prose.Text{"calm": calm, "denials": page(denials...)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(t.String())))
			b.ReportAllocs()
			for b.Loop() {
				Judge(t, Options{Language: "en", Profile: Both, Title: "Relaxation"})
			}
		})
	}
}

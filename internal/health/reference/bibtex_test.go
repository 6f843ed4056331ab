package reference

import "testing"

func TestBibTeX(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"article", "Words outside.\n@Article{furlan2015,\n  author = {Furlan, Andrea D. and Mario Giraldo and {The Group}},\n  title = {{Massage} for low-back pain},\n  journal = \"Cochrane Database\",\n  year = 2015, month = sep, number = 9, pages = {102--112}, doi = {10.1002/14651858.CD001929.pub3},\n}",
			"Furlan AD, Giraldo M, The Group. Massage for low-back pain. Cochrane Database. 2015 Sep;(9):102-12. doi: 10.1002/14651858.CD001929.pub3"},
		{"macros", "@string{jbmt = {J Bodyw} # \" Mov Ther\"}\n@article(a, title={T}, journal=JBMT # {!}, year={2001})", "T. J Bodyw Mov Ther! 2001."},
		{"accents", `@book{a, author = {M{\"u}ller, J{\'e}r\^ome and \O{}rsted, H{\aa}kon and Dugu\'{e}, Ben and {\L}ukasz \v{C}apek and \c{C}elik, \.{I}}, title = {Stra{\ss}e \& \textit{more} --- ` + "``so''" + `}, year = 1999}`,
			"Müller J, Ørsted H, Dugué B, Čapek Ł, Çelik İ. Straße & more — “so”. 1999."},
		{"names", `@book{a, author = {Ludwig van Beethoven and de la Fontaine, Jean and King, Jr., Martin Luther and others}, title = {T}, publisher = {P}, address = {Bonn}, edition = 2, year = 1800}`,
			"van Beethoven L, de la Fontaine J, King ML Jr, et al. T. 2nd ed. Bonn: P; 1800."},
		{"biblatex", `@online{a, author = {A B}, title = {T}, subtitle = {U}, url = {https://example.org/~me/a_b--c}, date = {2020-05-06/2020-05-07}, urldate = {2026-11-02}}`,
			"B A. T: U [Internet]. 2020 May 6 [cited 2026 Nov 2]. Available from: https://example.org/~me/a_b--c"},
		{"thesis", `@phdthesis{a, author = {A B}, title = {T}, school = {S}, year = 2002}`, "B A. T [PhD thesis]. S; 2002."},
		{"chapter", `@incollection{a, author = {A B}, title = {T}, booktitle = {C}, editor = {D E}, publisher = {P}, year = 2002, month = "June", pages = {1-9}}`,
			"B A. T. In: E D, editor. C. P; 2002 Jun. p. 1-9."},
		{"a link in words", `@misc{a, title = {T}, howpublished = {\url{https://example.org/}}, note = {PMID: 12}}`, "T. PMID: 12"},
		{"comments", "@comment{ignored {deeply} }\n@comment(so)\n@preamble{\"\\x\" # {y}}\n% @ in words\n@misc{a, title = {T}}", "T."},
	} {
		entries, problems := parse("r.bib", c.text)
		if problems != "" || len(entries) != 1 {
			t.Errorf("%s: %d entries, %s", c.name, len(entries), problems)
			continue
		}
		if got := Plain(Vancouver(entries[0])); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestBibTeXExplainsMistakes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"@book{a, title = {T}\n  year = 2001}\n@book{b, title = {U}}", `1:1 reference.syntax the entry that begins here does not end with } where it should (look for a comma, a brace or a quotation mark that is missing above r.bib:2:3)`},
		{"\n@book{a, title {T}}", `2:10 reference.syntax a field of "a" has no = (write name = {text}, and a comma behind each field but the last)`},
		{"@book{a, title = {T}, year = jann}", `1:30 reference.syntax "jann" is no text, no number and no @string (put the text in braces: {…})`},
		{"@book{a,\n title = {T}, note = {x", `2:22 reference.syntax a text that begins here never ends (add the closing brace or quotation mark)`},
		{"@book a", `1:1 reference.syntax @book is not followed by { (write @article{key, …})`},
		{"@book{a, title = {T}, title = {U}}", `1:23 reference.value "title" is given twice in "a" (keep one of the two)`},
		{"@book{a, year = 2001}", `1:1 reference.missing the reference "a" has no title (add it)`},
		{"@book{, title = {T}}", `1:1 reference.missing a reference has no id (give it one, such as furlan2015; pages cite it by that)`},
		{"@book{a, title = {T},\n doi = {x}}", `2:8 reference.value "x" is no DOI (write it like 10.1016/j.jbmt.2014.06.001)`},
		{"@book{a, title = {T}, abstract = {x\u202ey}}", `1:34 fields.invisible invisible character U+202E (delete it, or type the text anew)`},
		{"@string{a {x}}", `1:11 reference.syntax a @string has no = (write @string{name = "text"})`},
	} {
		if _, got := parse("r.bib", c.text); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
	// A broken entry does not hide those below it.
	if entries, _ := parse("r.bib", "@book{a, title = \n@book{b, title = {U}}"); len(entries) != 1 || entries[0].ID != "b" {
		t.Errorf("%v", entries)
	}
}

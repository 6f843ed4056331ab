package report

import (
	"fmt"
	"strconv"

	"knead/internal/reading"
)

// A chart is a drawing in user units, 320 wide unless it needs more. Whatever it
// shows stands in a table below it too.
type chart struct {
	ID, Title, Desc string
	W, H            int
	Boxes           []box
	Lines           []line
	Texts           []text
}

// A box is a rectangle; its class says what it means and gives it its colour.
type box struct {
	X, Y, W, H int
	Class      string
}

type line struct {
	X1, Y1, X2, Y2 int
	Class          string
}

// A text is anchored at its "start", "middle" or "end".
type text struct {
	X, Y   int
	Anchor string
	Class  string
	Turned bool // up, by 40 degrees
	Text   string
}

const (
	chartWidth  = 320
	rowHeight   = 22
	labelWidth  = 112
	letterWidth = 7 // of the widest letters that are common, in a drawing
)

// A bar is a row of a bar chart. Its parts follow each other.
type bar struct {
	label string
	parts []part
}

type part struct {
	n     int
	class string
}

// bars draws horizontal bars, a number behind each.
func bars(id, title, desc string, list []bar) chart {
	c := chart{ID: id, Title: title, Desc: desc, W: chartWidth, H: len(list)*rowHeight + 8}
	most, numbers := 1, 0
	for _, b := range list {
		most, numbers = max(most, b.total()), max(numbers, len(b.numbers()))
	}
	barWidth := chartWidth - labelWidth - 10 - numbers*letterWidth
	for i, b := range list {
		y := 4 + i*rowHeight
		c.Texts = append(c.Texts, text{X: labelWidth - 8, Y: y + 15, Anchor: "end", Text: b.label})
		x := labelWidth
		for _, p := range b.parts {
			if p.n > 0 {
				w := max(2, p.n*barWidth/most)
				c.Boxes = append(c.Boxes, box{x, y + 3, w, rowHeight - 6, p.class})
				x += w
			}
		}
		c.Texts = append(c.Texts, text{X: x + 6, Y: y + 15, Anchor: "start", Class: "number", Text: b.numbers()})
	}
	c.Lines = append(c.Lines, line{labelWidth, 2, labelWidth, c.H - 2, "axis"})
	return c
}

func (b bar) total() int {
	n := 0
	for _, p := range b.parts {
		n += p.n
	}
	return n
}

// numbers words a bar's parts: "4", or "3 + 1".
func (b bar) numbers() string {
	s := ""
	for i, p := range b.parts {
		if i > 0 {
			s += " + "
		}
		s += strconv.Itoa(p.n)
	}
	return s
}

// histogram draws how the grades of a formula are spread, on the same scale for
// all. With marks, it says what the target and the limit are.
func histogram(id string, f Formula, first, last, most int, marks bool) chart {
	const left, floor, height = 12, 104, 80
	c := chart{ID: id, Title: f.Name, W: chartWidth, H: floor + 36,
		Desc: fmt.Sprintf("Reading grades of the pages by %s, from %.1f to %.1f, with a median of %.1f.", f.Name, f.Lowest, f.Highest, f.Median)}
	step := (chartWidth - 2*left) / (last - first + 1)
	at := func(grade float64) int { return left + int((grade-float64(first))*float64(step)) }
	for _, b := range f.Bins {
		x, h := at(float64(b.Grade)), b.Pages*height/most
		if b.Pages == 0 {
			continue
		}
		class := "bar"
		if marks {
			class = gradeClass(b.Grade)
		}
		c.Boxes = append(c.Boxes, box{x + 2, floor - max(h, 2), step - 4, max(h, 2), class})
		c.Texts = append(c.Texts, text{X: x + step/2, Y: floor - max(h, 2) - 4, Anchor: "middle", Class: "number", Text: strconv.Itoa(b.Pages)})
	}
	for g := first; g <= last; g++ {
		c.Texts = append(c.Texts, text{X: at(float64(g)) + step/2, Y: floor + 15, Anchor: "middle", Text: strconv.Itoa(g)})
	}
	c.Lines = append(c.Lines, line{left, floor, chartWidth - left, floor, "axis"})
	if marks {
		for _, m := range []struct {
			grade int
			text  string
		}{{reading.Target, "target"}, {reading.Limit, "limit"}} {
			if m.grade >= first && m.grade <= last {
				x := at(float64(m.grade))
				c.Lines = append(c.Lines, line{x, 14, x, floor + 2, "mark"})
				c.Texts = append(c.Texts, text{X: x + 3, Y: 12, Anchor: "start", Class: "mark", Text: m.text})
			}
		}
	}
	c.Texts = append(c.Texts, text{X: chartWidth / 2, Y: floor + 31, Anchor: "middle", Class: "quiet", Text: "US school year"})
	return c
}

// gradeClass returns the class of pages of a grade.
func gradeClass(grade int) string {
	switch {
	case grade >= reading.Limit:
		return "bad"
	case grade >= reading.Target:
		return "fair"
	}
	return "good"
}

// matrix draws the certainty of benefits, a row each, for techniques.
func matrix(c Certainty) chart {
	const cell, height, top = 68, 26, 104
	label := 0
	for _, b := range c.Benefits {
		label = max(label, letterWidth*len(b.Short())+8)
	}
	g := chart{ID: "certainty-map", Title: "Certainty by technique and benefit",
		Desc: "A row for each benefit and a column for each technique. A cell says how sure anyone can be of the benefit for the technique.",
		W:    label + (len(c.Techniques)+1)*cell + 60, H: top + len(c.Benefits)*height + 6}
	heads := []string{"The benefit"}
	for _, t := range c.Techniques {
		heads = append(heads, t.Short())
	}
	for i, h := range heads {
		g.Texts = append(g.Texts, text{X: label + i*cell + cell/2, Y: top - 8, Anchor: "start", Turned: true, Text: h})
	}
	for r, b := range c.Benefits {
		y := top + r*height
		g.Texts = append(g.Texts, text{X: label - 8, Y: y + 17, Anchor: "end", Text: b.Short()})
		for i, level := range append([]string{b.Certainty}, b.Techniques...) {
			if level == Unrelated {
				continue
			}
			x := label + i*cell
			g.Boxes = append(g.Boxes, box{x + 1, y + 1, cell - 2, height - 2, "level-" + level})
			g.Texts = append(g.Texts, text{X: x + cell/2, Y: y + 17, Anchor: "middle", Class: "cell cell-" + level, Text: words(level)})
		}
	}
	return g
}

package serve

import (
	"encoding/json"
	"html"
	"reflect"
	"regexp"
	"testing"

	"knead/internal/tree"
)

// page is a page of every kind of part.
const page = `<head><link rel="stylesheet" href="../look.1.css"><link rel="icon" href="../icon.svg"><script src="../a.js" defer></script></head>
<body><a href="../linked.pdf">x</a> <a href="b.html">y</a> <img src='p.png' srcset="p2.png 2x, p3.png 3x"> <img src="https://else.example/look.1.css"></body>`

func parts() map[string]string {
	return map[string]string{
		"s/a.html": page, "s/b.html": "b", "look.1.css": `@import "deep.css"; p{background:url("back.svg")}`, "deep.css": "q{}", "back.svg": "<svg/>",
		"icon.svg": "<svg>", "a.js": "1", "other.js": "1", "linked.pdf": "%", "s/p.png": "p", "s/p2.png": "p", "s/p3.png": "p", "404.html": "404",
	}
}

// stateIn returns the state of s/a.html in a site.
func stateIn(files map[string]string) state {
	var all []tree.File
	for name, text := range files {
		all = append(all, file(name, text))
	}
	s := New(Options{})
	s.Show(Generation{Tree: tree.New(all)})
	now := s.current.Load()
	return now.stateOf(now.find("/s/a.html"))
}

// Each kind of change shows in the field that says what to do about it, and in no
// other.
func TestStateTellsChangesApart(t *testing.T) {
	t.Parallel()
	before := stateIn(parts())
	if len(before.Styles) != 1 || before.Styles[0].Address != "/look.1.css" || len(before.Images) != 2 || before.Images[1].Address != "/s/p.png" ||
		!reflect.DeepEqual(before.Loaded, []string{"/a.js"}) {
		t.Fatalf("%+v", before)
	}
	for _, c := range []struct {
		name, file, text string
		fields           []string
	}{
		{"the page", "s/a.html", page + " ", []string{"Page"}},
		{"another page", "s/b.html", "new", nil},
		{"a file it links to", "linked.pdf", "new", nil},
		{"its stylesheet", "look.1.css", parts()["look.1.css"] + " ", []string{"Styles"}},
		{"what its stylesheet loads", "back.svg", "new", []string{"Rest"}},
		{"what its stylesheet imports", "deep.css", "new", []string{"Rest"}},
		{"its icon", "icon.svg", "new", []string{"Images"}},
		{"its picture", "s/p.png", "new", []string{"Images"}},
		{"a picture for other screens", "s/p3.png", "new", []string{"Rest"}},
		{"its script", "a.js", "new", []string{"Rest", "Scripts"}},
		{"another script", "other.js", "new", []string{"Scripts"}},
	} {
		files := parts()
		files[c.file] = c.text
		if got := fieldsThatDiffer(before, stateIn(files)); !reflect.DeepEqual(got, c.fields) {
			t.Errorf("%s: %v changes, want %v", c.name, got, c.fields)
		}
	}
	renamed := parts()
	renamed["look.2.css"] = renamed["look.1.css"] + "r{}"
	delete(renamed, "look.1.css")
	renamed["s/a.html"] = `<head><link rel="stylesheet" href="../look.2.css">` + page[len(`<head><link rel="stylesheet" href="../look.1.css">`):]
	if got := fieldsThatDiffer(before, stateIn(renamed)); !reflect.DeepEqual(got, []string{"Styles"}) {
		t.Errorf("a stylesheet under a new name: %v changes", got)
	}
	gone := parts()
	delete(gone, "s/a.html")
	if got := stateIn(gone); got.Page == before.Page {
		t.Error("a page that is gone is as it was")
	}
}

func fieldsThatDiffer(a, b state) []string {
	var names []string
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := range x.NumField() {
		if !reflect.DeepEqual(x.Field(i).Interface(), y.Field(i).Interface()) {
			names = append(names, x.Type().Field(i).Name)
		}
	}
	return names
}

// A page carries the state the server would give for it, and a restart of the
// server changes none: else pages would be loaded again without end.
func TestPageCarriesItsState(t *testing.T) {
	t.Parallel()
	_, address := start(t, Options{}, &Generation{Tree: site})
	_, restarted := start(t, Options{}, &Generation{Tree: site})
	carried := regexp.MustCompile(`data-state="([^"]*)"`)
	for _, target := range []string{"/", "/sub/", "/sub/a.html", "/a%20b.html", "/nowhere.html", "/nowhere/"} {
		_, body := ask(t, address, request("GET", target))
		inPage := html.UnescapeString(carried.FindStringSubmatch(body)[1])
		for _, from := range []string{address, restarted} {
			if _, told := ask(t, from, request("GET", "/_knead/state"+target)); told != inPage {
				t.Errorf("%s: the page says %s, the server %s", target, inPage, told)
			}
		}
		if err := json.Unmarshal([]byte(inPage), &state{}); err != nil {
			t.Error(err)
		}
	}
}

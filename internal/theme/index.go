package theme

import (
	"strconv"

	"knead/internal/atoz"
	"knead/internal/digest"
	"knead/internal/site"
)

// An IndexView is what one page of the index from A to Z shows.
type IndexView struct {
	Site    *Frame
	Path    string
	Home    string        // title of the first page
	Letters []IndexLetter // of the whole index
	Shown   []atoz.Letter // with their entries; none when all letters have pages of their own
}

// An IndexLetter is a letter, or a part of one, and where it stands.
type IndexLetter struct {
	Name, ID, Path string
	Part           int // 0 when the letter is on one page
}

// IndexArgs is all that [RenderIndex] may see.
type IndexArgs struct {
	Theme *Theme
	View  *digest.Kept[IndexView]
	Nav   *RenderedNav
}

// Index returns the views of the page of the search and of the pages of letters.
func (p *Projection) Index() []*digest.Kept[IndexView] { return p.indexes() }

func (p *Projection) takeIndex() []IndexView {
	home := p.site.Home.Title()
	first := IndexView{Site: p.Frame(atoz.Home), Path: atoz.Home, Home: home}
	views := []IndexView{first}
	var letters []IndexLetter
	for _, l := range p.index {
		letters = append(letters, IndexLetter{l.Name, l.ID, l.Path, l.Part})
		if l.Path == atoz.Home {
			views[0].Shown = append(views[0].Shown, l)
		} else {
			views = append(views, IndexView{Site: p.Frame(l.Path), Path: l.Path, Home: home, Shown: []atoz.Letter{l}})
		}
	}
	for i := range views {
		views[i].Letters = letters
	}
	return views
}

// RenderIndex makes a page of the index. That of the search begins with a place
// for what the script finds.
func RenderIndex(a IndexArgs) Page {
	v := &a.View.Value
	words, in := &v.Site.words, v.Site.wordsIn
	siteName := v.Site.Header.SiteTitle.Name
	title := words.Search.Search
	trail := []Link{{v.Site.to("index.html"), v.Home}}
	data := Data{Site: v.Site.Common, Shared: a.Nav.on(v.Path)}
	if v.Path == atoz.Home {
		data.Results = SearchResults{words.Search.Results, in}
	} else {
		title = words.Index + ": " + letterTitle(v.Shown[0].Name, v.Shown[0].Part, words.IndexSigns)
		trail = append(trail, Link{v.Site.to(atoz.Home), words.Search.Search})
	}
	data.Head = Head{Title: title + " – " + siteName, Name: title, SiteName: siteName, NoIndex: true}
	data.Breadcrumbs = Breadcrumbs{words.Breadcrumbs, trail}
	data.PageTitle = PageTitle{Title: title, WordsIn: in}
	data.LetterIndex = LetterIndex{Title: words.Index, Lead: words.IndexText, Label: words.IndexLetters, WordsIn: in, Letters: v.letterLinks(), Groups: v.groups()}
	return a.Theme.page("search", v.Path, &data)
}

func letterTitle(name string, part int, signs string) string {
	if name == "" {
		name = signs
	}
	if part > 0 {
		name += " " + strconv.Itoa(part)
	}
	return name
}

// letterID returns the id of a letter's heading in its page.
func letterID(id string) string { return "k-letter-" + id }

func (v *IndexView) letterLinks() []LetterLink {
	links := make([]LetterLink, len(v.Letters))
	for i, l := range v.Letters {
		links[i] = LetterLink{Title: letterTitle(l.Name, l.Part, v.Site.words.IndexSigns), Href: v.to(l.Path, letterID(l.ID))}
		links[i].Current = l.Path == v.Path && l.Path != atoz.Home
		if l.Name == "" {
			links[i].WordsIn = v.Site.wordsIn
		}
	}
	return links
}

func (v *IndexView) groups() []LetterGroup {
	groups := make([]LetterGroup, len(v.Shown))
	for i, l := range v.Shown {
		groups[i] = LetterGroup{ID: letterID(l.ID), Title: letterTitle(l.Name, l.Part, v.Site.words.IndexSigns)}
		if l.Name == "" {
			groups[i].WordsIn = v.Site.wordsIn
		}
		for _, e := range l.Entries {
			groups[i].Entries = append(groups[i].Entries, v.entry(e))
		}
	}
	return groups
}

func (v *IndexView) entry(e atoz.Entry) IndexEntry {
	out := IndexEntry{Name: e.Name, ID: e.ID, Lang: e.Lang, Meaning: e.Meaning}
	if e.See.ID != "" {
		out.SeeLabel, out.WordsIn = v.Site.words.IndexSee, v.Site.wordsIn
		out.See = Link{v.to(e.See.Path, e.See.ID), e.See.Name}
	}
	switch len(e.Places) {
	case 0:
	case 1:
		p := e.Places[0]
		out.Href = v.to(p.Path, p.ID)
		if p.Title != e.Name {
			out.On = p.Title
		}
	default:
		for _, p := range e.Places {
			out.Places = append(out.Places, Link{v.to(p.Path, p.ID), p.Title})
		}
	}
	return out
}

// to returns the address of a place in the site.
func (v *IndexView) to(path, id string) string {
	href := ""
	if path != v.Path {
		href = site.Address(v.Path, path)
	}
	if id != "" {
		href += "#" + site.Escape(id)
	}
	return href
}

package oracle

// A film is a video that is open.
type film struct {
	open             bool
	from             int  // its start tag
	speaks, captions bool // speaks: it is not muted
}

// startFilm notes videos and their captions. People who cannot hear what is said
// in a film read it (WCAG 2.2, 1.2.2).
func (p *page) startFilm(name string) {
	switch name {
	case "video":
		p.film = film{open: true, from: p.scan.tok.from, speaks: p.attr("muted") == nil}
	case "track":
		p.film.captions = p.film.captions || p.film.open && (p.is("kind", "captions") || p.is("kind", "subtitles"))
	}
}

// endFilm judges the video that ends, if one does.
func (p *page) endFilm() {
	if string(p.top().name) != "video" {
		return
	}
	if p.film.speaks && !p.film.captions {
		p.f.report(p.film.from, "output.captions", `place <track kind="captions" src="film.vtt" srclang="en" label="English"> inside, or add muted to a film without sound`,
			"a video without captions")
	}
	p.film = film{}
}

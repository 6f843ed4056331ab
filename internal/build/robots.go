package build

import (
	"knead/internal/site"
	"knead/internal/tree"
)

// robots returns robots.txt, which invites every crawler and names the sitemap.
// A project's own static/robots.txt takes its place.
func robots(s *site.Site) []tree.File {
	for _, a := range s.Assets {
		if a.Path == "robots.txt" {
			return nil
		}
	}
	text := "User-agent: *\nAllow: /\n"
	if base := s.Config.URL.Value; base != "" {
		text += "Sitemap: " + base + "sitemap.xml\n"
	}
	return []tree.File{tree.NewFile("robots.txt", []byte(text))}
}

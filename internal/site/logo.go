package site

import (
	"strings"

	"knead/internal/diag"
)

// wantLogo wants the configured logo among the static files.
func (b *builder) wantLogo() {
	logo := b.site.Config.Theme.Logo
	if logo.Value == "" {
		return
	}
	var names []string
	for _, a := range b.site.Assets {
		name, ok := strings.CutPrefix(a.Source, "static/")
		if ok && name == logo.Value {
			return
		}
		if ok {
			names = append(names, name)
		}
	}
	b.report(diag.Errorf(logo.At, "config.logo-missing", "there is no file static/%s", logo.Value).
		WithHint("%s", diag.DidYouMean(logo.Value, names, "put the image there")))
}

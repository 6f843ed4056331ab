package serve

import (
	"net/http"
	"regexp"
	"slices"
)

// connect is the one thing live reload needs beyond the published policy.
const connect = "connect-src 'self'; "

// policy is what a page of the preview may load: what a published page may, and
// its own news. It forbids frames, which only a header can.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " + connect +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// protect sets what every answer carries, refusals included. Nothing here or
// elsewhere lets another origin read an answer.
func protect(h http.Header) {
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("X-Frame-Options", "DENY")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Content-Security-Policy", policy)
}

// metaPolicy finds the policy that a page carries itself.
var metaPolicy = regexp.MustCompile(`(?i)<meta\s[^>]*http-equiv=["']?Content-Security-Policy["']?\s+content=["']`)

// loosen lets a page hear news. Policies intersect, so the one inside the page
// has to allow it as well.
func loosen(page []byte) []byte {
	m := metaPolicy.FindIndex(page)
	if m == nil {
		return page
	}
	return slices.Concat(page[:m[1]], []byte(connect), page[m[1]:])
}

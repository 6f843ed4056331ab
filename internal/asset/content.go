package asset

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"knead/internal/diag"
)

// Limits on files beside the pages.
const (
	maxFile   = 64 << 20    // bytes of any file
	maxSVG    = 4 << 20     // bytes of a drawing, which is read element by element
	maxPixels = 100_000_000 // width × height of a picture
)

// checkContent judges an author's file by its name and its first bytes.
func (a *Asset) checkContent() {
	ext := extension(a.Source)
	isPicture := slices.Contains(pictures, ext)
	switch {
	case !isPicture && !isDownload(ext):
		a.refuseKind(ext)
	case len(a.Data) > maxFile:
		a.errorf("limit.file-size", "the file has %d MiB, the limit is %d MiB", len(a.Data)>>20, maxFile>>20).Hint = "publish something smaller, or put it elsewhere and link to it"
	case !a.isWhatItSays(ext):
	case isPicture:
		a.checkPicture(ext)
	}
}

// pictures lists the extensions of pictures a page may show.
var pictures = []string{"png", "jpg", "jpeg", "gif", "webp", "svg"}

// A download is a kind of file that pages may offer.
type download struct {
	ext, kind string
	// starts lists what such a file begins with; nil means that anything will do.
	starts []string
	// after is the offset of starts.
	after int
}

// downloads lists the kinds an author may offer. None of them runs in the
// origin of the site when a reader opens it.
var downloads = []download{
	{"csv", "", nil, 0},
	{"docx", "zip", zipStarts, 0},
	{"epub", "zip", zipStarts, 0},
	{"ics", "iCalendar", []string{"BEGIN:VCALENDAR", "\uFEFFBEGIN:VCALENDAR"}, 0},
	{"m4a", "MPEG-4", []string{"ftyp"}, 4},
	{"mp3", "MP3", []string{"ID3", "\xFF\xFB", "\xFF\xFA", "\xFF\xF3", "\xFF\xF2", "\xFF\xE3", "\xFF\xE2"}, 0},
	{"mp4", "MPEG-4", []string{"ftyp"}, 4},
	{"odt", "zip", zipStarts, 0},
	{"ogg", "Ogg", []string{"OggS"}, 0},
	{"pdf", "PDF", []string{"%PDF-"}, 0},
	{"pptx", "zip", zipStarts, 0},
	{"txt", "", nil, 0},
	{"vtt", "WebVTT", []string{"WEBVTT", "\uFEFFWEBVTT"}, 0},
	{"webm", "WebM", []string{"\x1A\x45\xDF\xA3"}, 0},
	{"xlsx", "zip", zipStarts, 0},
	{"zip", "zip", zipStarts, 0},
}

var zipStarts = []string{"PK\x03\x04", "PK\x05\x06"}

// downloadKinds returns the extensions of the downloads, sorted.
func downloadKinds() []string {
	var list []string
	for _, d := range downloads {
		list = append(list, d.ext)
	}
	return list
}

func isDownload(ext string) bool {
	return slices.ContainsFunc(downloads, func(d download) bool { return d.ext == ext })
}

// isWhatItSays reports whether the first bytes of the file fit its extension. A
// host that guesses types by content would otherwise serve something else than
// what was checked.
func (a *Asset) isWhatItSays(ext string) bool {
	found := sniff(a.Data)
	if found != "" && slices.Contains(pictures, ext) {
		if found == ext || found == "jpg" && ext == "jpeg" {
			return true
		}
		a.errorf("asset.type", "the file is named .%s but holds %s", ext, article(found)).Hint = "rename it so that it ends in ." + found
		if !slices.Contains(pictures, found) {
			a.Diagnostics[len(a.Diagnostics)-1].Hint = "export the picture again"
		}
		return false
	}
	if slices.Contains(pictures, ext) {
		a.errorf("asset.type", "the file is named .%s but holds no such picture", ext).Hint = "export the picture again"
		return false
	}
	for _, d := range downloads {
		if d.ext != ext || d.starts == nil {
			continue
		}
		head := a.Data[min(d.after, len(a.Data)):]
		if !slices.ContainsFunc(d.starts, func(s string) bool { return bytes.HasPrefix(head, []byte(s)) }) {
			a.errorf("asset.type", "the file is named .%s but is no %s file", ext, d.kind).Hint = "save or export it again"
			return false
		}
	}
	return true
}

// sniff returns the extension that fits the first bytes, or "".
func sniff(data []byte) string {
	for _, s := range []struct{ start, ext string }{
		{"\x89PNG\r\n\x1a\n", "png"}, {"\xFF\xD8\xFF", "jpg"}, {"GIF87a", "gif"}, {"GIF89a", "gif"}, {"%PDF-", "pdf"}, {"PK\x03\x04", "zip"},
	} {
		if bytes.HasPrefix(data, []byte(s.start)) {
			return s.ext
		}
	}
	if len(data) >= 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP" {
		return "webp"
	}
	head := strings.ToLower(string(data[:min(len(data), 4096)]))
	switch i := strings.Index(head, "<svg"); {
	case strings.Contains(head, "<!doctype html") || strings.Contains(head, "<html"):
		return "html"
	case i >= 0 && strings.HasPrefix(strings.TrimLeft(strings.TrimPrefix(head, "\uFEFF"), " \t\r\n"), "<"):
		return "svg"
	}
	return ""
}

// article returns "a PNG picture" and the like for a sniffed extension.
func article(ext string) string {
	switch ext {
	case "html":
		return "an HTML page"
	case "svg":
		return "an SVG drawing"
	case "jpg":
		return "a JPEG picture"
	case "pdf", "zip":
		return "a " + strings.ToUpper(ext) + " file"
	}
	return "a " + strings.ToUpper(ext) + " picture"
}

// instead says, by extension, what to do with a file that is not published.
var instead = map[string]string{
	"htm": pageHint, "html": pageHint, "xhtml": pageHint, "xht": pageHint,
	"js": themeHint, "mjs": themeHint, "css": themeHint, "woff": themeHint, "woff2": themeHint, "ttf": themeHint, "ico": themeHint, "": themeHint,
	"svgz": "publish it unpacked, as .svg",
	"avif": pictureHint, "heic": pictureHint, "heif": pictureHint, "tif": pictureHint, "tiff": pictureHint, "bmp": pictureHint, "psd": pictureHint,
	"doc": "save it as .docx or .pdf", "xls": "save it as .xlsx or .csv", "ppt": "save it as .pptx or .pdf", "pages": "export it as .pdf",
	"mov": "convert it to .mp4", "avi": "convert it to .mp4", "wav": "convert it to .mp3", "aac": "convert it to .m4a", "srt": "convert it to .vtt",
	"markdown": "rename it so that it ends in .md", "mkd": "rename it so that it ends in .md", "md": "rename it so that it ends in .md",
	"yaml": "data belongs in content/data/", "yml": "data belongs in content/data/", "json": "data belongs in content/data/",
}

const (
	pageHint    = "write the page in Markdown, as a .md file"
	themeHint   = "what belongs to the design of the site goes into static/; a name that begins with _ is left out"
	pictureHint = "export the picture as .png, .jpg or .webp"
)

// refuseKind says that files of this kind are not published, and what to do. It
// names the ending as the author wrote it.
func (a *Asset) refuseKind(ext string) {
	published := slices.Concat(pictures, downloadKinds())
	hint, ok := instead[ext]
	if !ok {
		hint = diag.DidYouMean(ext, append(slices.Clone(published), "md"), "files that may stand beside pages end in ."+strings.Join(published, " .")+"; a name that begins with _ is left out")
	}
	switch written := path.Ext(a.Source); ext {
	case "":
		a.errorf("asset.kind", "a file without extension is not published").Hint = hint
	case "md": // one written so would be a page
		a.errorf("asset.kind", "the ending is written %s and must be .md", written).Hint = hint
	default:
		a.errorf("asset.kind", "files that end in %s are not published", written).Hint = hint
	}
}

package oracle

import "bytes"

// isSearchData reports whether a script is a file of the search index and must
// hold nothing but data.
func isSearchData(path string) bool {
	for _, folder := range []string{"search/t/", "search/v/", "search/f/", "search/core.js"} {
		if len(path) >= len(folder) && path[:len(folder)] == folder {
			return true
		}
	}
	return false
}

// inspectSearchData wants one call of K with strings, numbers, lists and keys:
// nothing that could run.
func inspectSearchData(f *Finding) {
	data := f.file.Data
	if what, at := encodingFault(data); what != "" {
		f.report(at, "output.encoding", "", "the script holds %s", what)
		return
	}
	body, opens := bytes.CutPrefix(data, []byte(`K(`))
	body, closes := bytes.CutSuffix(body, []byte(")\n"))
	if !opens || !closes {
		f.report(0, "output.script", "", "a file of the search index is more than one call")
		return
	}
	for at := 0; at < len(body); {
		switch c := body[at]; {
		case c == '"':
			end := stringEnd(body, at)
			if end < 0 {
				f.report(at+2, "output.script", "", "a string of the search index has no end")
				return
			}
			at = end
		case '0' <= c && c <= '9' || bytes.IndexByte([]byte("[]{},:.-"), c) >= 0:
			at++
		default:
			f.report(at+2, "output.script", "", "a file of the search index holds %s, which is no data", quote(body[at:min(at+20, len(body))]))
			return
		}
	}
}

// stringEnd returns the offset behind the string at an offset, or -1.
func stringEnd(data []byte, at int) int {
	for i := at + 1; i < len(data); i++ {
		switch data[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		case '\n':
			return -1
		}
	}
	return -1
}

package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
)

// The first line of everything this package writes names it and the sum of all
// that follows. So whoever is about to replace a file can tell whether it is as
// knead left it.

const by = "knead report sha256:"

// sign returns before, the signature of rest, after, a line feed and rest.
func sign(before, after string, rest []byte) []byte {
	sum := sha256.Sum256(rest)
	return append([]byte(before+by+hex.EncodeToString(sum[:])+after+"\n"), rest...)
}

// Signed reports whether a file is one this package wrote, unchanged.
func Signed(file []byte) bool {
	first, rest, _ := bytes.Cut(file, []byte("\n"))
	_, sum, ok := bytes.Cut(first, []byte(by))
	if !ok || len(sum) < 2*sha256.Size {
		return false
	}
	want := sha256.Sum256(rest)
	return string(sum[:2*sha256.Size]) == hex.EncodeToString(want[:])
}

package disk

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"knead/internal/digest"
)

// Names of knead's own files in the folder it publishes to.
const (
	workDir      = ".knead"
	stageDir     = workDir + "/stage"         // files on their way
	manifestFile = workDir + "/manifest.json" // what the last complete run wrote
	intentFile   = workDir + "/intent.json"   // what a run that has not ended wrote or may have written
	lockFile     = workDir + "/lock"          // locked while a run lasts; holds its process id
)

// A record is what knead knows to have written. A file is knead's own when it
// holds what some run wrote at its path.
type record struct {
	sums      map[string][]digest.Sum // of the bytes written, by path
	folders   map[string]bool         // made by knead
	published map[string]bool         // paths of the manifest: files there are knead's even when edited

	manifest []byte // the file, nil when missing or damaged
	intended []byte // the intent file, nil when missing or damaged
	damage   string // what is wrong with the manifest, "" for nothing
}

func newRecord() record {
	return record{sums: map[string][]digest.Sum{}, folders: map[string]bool{}, published: map[string]bool{}}
}

func (r *record) wrote(path string, sum digest.Sum) bool { return slices.Contains(r.sums[path], sum) }

// A list is the form of the manifest and the intent file.
type list struct {
	Version int      `json:"version"` // 1
	Files   []listed `json:"files"`   // sorted; in an intent one path may have several sums
	Folders []string `json:"folders"` // sorted
}

type listed struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"` // of the bytes, hexadecimal
}

// maxList is the size of a manifest with more files than a project may have.
const maxList = 256 << 20

// readRecord reads manifest and intent. A damaged list counts as missing: who
// cannot be sure of having written a file must not remove it.
func readRecord(root *os.Root) (record, error) {
	r := newRecord()
	data, err := readList(root, manifestFile)
	if err != nil {
		return r, at(manifestFile, err)
	}
	if data != nil {
		if err := r.add(data); err != nil {
			r.damage = fmt.Sprintf("%s, knead's list of what it wrote, cannot be used (%v)", manifestFile, err)
		} else {
			r.manifest = data
			for p := range r.sums {
				r.published[p] = true
			}
		}
	}
	data, err = readList(root, intentFile)
	if err != nil {
		return r, at(intentFile, err)
	}
	if data != nil && r.add(data) == nil {
		r.intended = data
	}
	return r, nil
}

// readList returns the bytes of a list, or nil when there is none.
func readList(root *os.Root, name string) ([]byte, error) {
	info, err := root.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxList {
		return []byte{}, nil
	}
	return root.ReadFile(name)
}

// add adds a list, all of it or nothing.
func (r *record) add(data []byte) error {
	l, err := parseList(data)
	if err != nil {
		return err
	}
	for _, f := range l.Files {
		var sum digest.Sum
		hex.Decode(sum[:], []byte(f.SHA256)) // checked by parseList
		if !r.wrote(f.Path, sum) {
			r.sums[f.Path] = append(r.sums[f.Path], sum)
		}
	}
	for _, f := range l.Folders {
		r.folders[f] = true
	}
	return nil
}

// parseList reads a list and believes nothing it says about paths.
func parseList(data []byte) (list, error) {
	var l list
	if err := json.Unmarshal(data, &l); err != nil {
		return l, errors.New("it is damaged")
	}
	if l.Version != 1 {
		return l, fmt.Errorf("it is of version %d, which this knead does not know", l.Version)
	}
	for i, f := range l.Files {
		if sum, err := hex.DecodeString(f.SHA256); err != nil || len(sum) != len(digest.Sum{}) {
			return l, errors.New("it is damaged")
		}
		if !isPublishable(f.Path) || i > 0 && l.Files[i-1].Path > f.Path {
			return l, fmt.Errorf("it names the path %q", f.Path)
		}
	}
	for _, f := range l.Folders {
		if !isPublishable(f) {
			return l, fmt.Errorf("it names the path %q", f)
		}
	}
	return l, nil
}

// formatList writes a list, a file a line.
func formatList(sums map[string][]digest.Sum, folders map[string]bool) []byte {
	var b bytes.Buffer
	b.WriteString("{\"version\": 1,\n\"files\": [")
	separator := "\n"
	for _, p := range sortedKeys(sums) {
		for _, sum := range sums[p] {
			b.WriteString(separator + `{"path": ` + quote(p) + `, "sha256": "` + sum.String() + `"}`)
			separator = ",\n"
		}
	}
	b.WriteString("\n],\n\"folders\": [")
	separator = "\n"
	for _, p := range sortedKeys(folders) {
		b.WriteString(separator + quote(p))
		separator = ",\n"
	}
	b.WriteString("\n]}\n")
	return b.Bytes()
}

func quote(s string) string {
	q, err := json.Marshal(s)
	if err != nil {
		panic("disk: " + err.Error()) // a string always has a form
	}
	return string(q)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// isPublishable reports whether a path may be that of a published file or
// folder: relative, inside, printable, and not knead's own.
func isPublishable(p string) bool {
	if !fs.ValidPath(p) || p == "." || strings.ContainsFunc(p, isUnprintable) || strings.Contains(p, `\`) || !filepath.IsLocal(filepath.FromSlash(p)) {
		return false
	}
	first, _, _ := strings.Cut(p, "/")
	return !strings.EqualFold(first, workDir)
}

// parentOf returns the folder of a path, "." for the outermost.
func parentOf(p string) string { return path.Dir(p) }

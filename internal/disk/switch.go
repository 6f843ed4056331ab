package disk

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"knead/internal/parallel"
)

const (
	stagedManifest = "manifest"
	stagedIntent   = "intent"
)

// prepare puts everything that is to be published on the disk without changing
// a published file.
func (p *publication) prepare(ctx context.Context) error {
	if err := p.out.openStage(); err != nil {
		return err
	}
	if err := p.putUpShelves(); err != nil {
		return err
	}
	slices.SortStableFunc(p.plan.writes, func(a, b write) int { return cmp.Compare(rank(a), rank(b)) })
	err := parallel.Each(ctx, mostOpen, len(p.plan.writes)+2, func(i int) error {
		switch i -= 2; i {
		case -2:
			return p.out.write(stagedIntent, p.plan.intent)
		case -1:
			return p.out.write(stagedManifest, p.plan.manifest)
		}
		return p.out.write(p.staged(i), p.plan.writes[i].file.Data)
	})
	if err != nil {
		return err
	}
	if err := p.out.rename(stageDir+"/"+stagedIntent, intentFile); err != nil {
		return err
	}
	// From here on the intent vouches for folders and files that appear.
	for _, dir := range p.plan.folders {
		if err := p.out.mkdir(dir); err != nil {
			return err
		}
	}
	if err := p.out.sync(p.touched()); err != nil {
		return err
	}
	return ctx.Err()
}

// undo takes back what prepare did, as far as that is possible.
func (p *publication) undo() {
	for _, dir := range slices.Backward(p.plan.folders) {
		_ = p.out.remove(dir) // it stays when somebody put something into it
	}
	if p.out.removeStage() == nil && p.known.intended == nil {
		_ = p.out.remove(intentFile)
	}
}

// rank says when a file is renamed into place. New files come before what
// refers to them; index.html, through which readers enter a site that had no
// pages yet, comes last of the new pages; lists for machines come last of all.
func rank(w write) int {
	p := w.file.Path
	ext := path.Ext(p)
	isPage := ext == ".html" || ext == ".htm"
	isList := p == "robots.txt" || p == "search/core.js" && !w.fresh || strings.HasPrefix(p, "sitemap") && ext == ".xml"
	switch {
	case isList, !w.fresh && (ext == ".xml" || ext == ".txt"):
		return 5
	case isPage && !w.fresh:
		return 4
	case p == "index.html":
		return 3
	case isPage:
		return 2
	case !w.fresh:
		return 1
	}
	return 0
}

// switchOver changes the published files. It is not abandoned half-way.
func (p *publication) switchOver() error {
	if err := p.clearTheWay(); err != nil {
		return err
	}
	for i, w := range p.plan.writes {
		if err := p.out.rename(stageDir+"/"+p.staged(i), w.file.Path); err != nil {
			return err
		}
	}
	slices.SortStableFunc(p.plan.removals, func(a, b string) int { return cmp.Compare(removalRank(a), removalRank(b)) })
	for _, name := range p.plan.removals {
		if err := p.removeOld(name); err != nil {
			return err
		}
	}
	for _, dir := range p.plan.emptied {
		if err := p.removeFolder(dir); err != nil {
			return err
		}
	}
	return p.finish()
}

// clearTheWay removes what stands where something else has to come.
func (p *publication) clearTheWay() error {
	if len(p.plan.first) == 0 {
		return nil
	}
	for _, name := range p.plan.first {
		if err := p.removeOld(name); err != nil {
			return err
		}
	}
	for _, dir := range p.plan.emptied {
		if err := p.removeFolder(dir); err != nil {
			return err
		}
	}
	for _, dir := range p.plan.later {
		if err := p.out.mkdir(dir); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return nil
}

// removalRank lets pages go before the files they show, and the page through
// which readers enter before the others.
func removalRank(name string) int {
	switch {
	case name == "index.html":
		return 0
	case strings.HasSuffix(name, ".html"):
		return 1
	}
	return 2
}

// removeOld removes a file that may be gone already.
func (p *publication) removeOld(name string) error {
	if err := p.out.remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// removeFolder removes a folder if nothing is in it.
func (p *publication) removeFolder(dir string) error {
	names, err := p.out.names(dir)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, errReplaced) {
		return nil
	}
	if err != nil {
		return at(dir, err)
	}
	if len(names) > 0 {
		return nil
	}
	return p.removeOld(dir)
}

// finish makes the changes durable and then says so in the manifest, so that
// the manifest never claims what a power failure can take back.
func (p *publication) finish() error {
	if err := p.out.sync(p.touched()); err != nil {
		return err
	}
	if err := p.out.rename(stageDir+"/"+stagedManifest, manifestFile); err != nil {
		return err
	}
	if err := p.out.remove(intentFile); err != nil {
		return err
	}
	return p.out.removeStage()
}

// touched lists the folders in which names change.
func (p *publication) touched() []string {
	set := map[string]bool{stageDir: true}
	for _, w := range p.plan.writes {
		set[parentOf(w.file.Path)] = true
	}
	for _, name := range slices.Concat(p.plan.removals, p.plan.first, p.plan.emptied, p.plan.folders, p.plan.later) {
		set[parentOf(name)] = true
	}
	return sortedKeys(set)
}

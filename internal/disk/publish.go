package disk

import (
	"bytes"
	"context"
	"slices"

	"knead/internal/tree"
)

// PublishOptions tell [Publish] about the folder. The zero value is the default.
type PublishOptions struct {
	Project string // folder of the project, whose sources must not be published over; "" for none
	Adopt   bool   // take over a folder that knead did not write, and replace files that stand in the way

	before func(op, path string) error // test hook, called before each change to the disk
}

// A Report says what [Publish] did. The paths are slash paths in the folder,
// sorted.
type Report struct {
	Written   []string // new or changed
	Unchanged []string // equal already, not touched
	Removed   []string // written by knead once, no longer part of the tree
	Kept      []string // no longer part of the tree, but edited by hand since knead wrote them
	Replaced  []string // among Written: edited by hand since knead wrote them, or foreign and adopted
	Notes     []string // what else the user should know, in sentences without full stop
}

// Probe returns the error with which [Publish] would refuse the folder, as far
// as that can be known without writing: so that a build can fail before its
// work instead of after it.
func Probe(dir string, options PublishOptions) error {
	abs, err := judge(dir, options)
	if err != nil {
		return err
	}
	return asPublishError(dir, false, checkWritable(abs))
}

// Publish makes the folder dir hold the tree; the package comment says how. It
// makes dir when it is missing. The error is a *[RefusedError], a *[LockedError],
// a *[PublishError] or the context's.
func Publish(ctx context.Context, dir string, t tree.Tree, options PublishOptions) (Report, error) {
	if err := checkPaths(dir, t); err != nil {
		return Report{}, err
	}
	abs, err := judge(dir, options)
	if err != nil {
		return Report{}, err
	}
	p := &publication{dir: dir, tree: t, options: options}
	err = p.run(ctx, abs)
	if err != nil {
		return Report{}, asPublishError(dir, p.switching, err)
	}
	return p.report, nil
}

// A publication is one run of [Publish].
type publication struct {
	dir     string // as the caller named it
	tree    tree.Tree
	options PublishOptions

	out       *output
	known     record // what knead wrote earlier
	plan      plan
	switching bool // files of the site have begun to change
	report    Report
}

func (p *publication) run(ctx context.Context, abs string) error {
	out, err := openOutput(abs, p.options.before)
	if err != nil {
		return err
	}
	defer out.close()
	p.out = out
	lock, err := out.lock(p.dir)
	if err != nil {
		return err
	}
	defer unlock(lock)
	if err := p.recall(); err != nil {
		return err
	}
	if p.plan, err = p.survey(ctx); err != nil {
		return err
	}
	if p.known.intended == nil && p.plan.isEmpty() && bytes.Equal(p.plan.manifest, p.known.manifest) {
		p.fillReport()
		return out.removeStage()
	}
	if err := p.prepare(ctx); err != nil {
		p.undo()
		return err
	}
	p.switching = true
	if err := p.switchOver(); err != nil {
		return err
	}
	p.fillReport()
	return nil
}

// recall reads what knead wrote earlier. A damaged manifest gets here only when
// the user takes the folder over.
func (p *publication) recall() error {
	known, err := readRecord(p.out.root)
	if err != nil {
		return err
	}
	p.known = known
	if known.damage != "" {
		p.report.Notes = append(p.report.Notes, known.damage+"; files of earlier builds that are gone from the site were not removed")
	}
	return nil
}

func (p *publication) fillReport() {
	for _, w := range p.plan.writes {
		p.report.Written = append(p.report.Written, w.file.Path)
		if w.replaces {
			p.report.Replaced = append(p.report.Replaced, w.file.Path)
		}
	}
	p.report.Unchanged, p.report.Kept = p.plan.unchanged, p.plan.kept
	for _, name := range slices.Concat(p.plan.first, p.plan.removals) {
		if len(p.known.sums[name]) > 0 { // a file, not a folder
			p.report.Removed = append(p.report.Removed, name)
		}
	}
	for _, list := range [][]string{p.report.Written, p.report.Replaced, p.report.Unchanged, p.report.Removed, p.report.Kept} {
		slices.Sort(list)
	}
}

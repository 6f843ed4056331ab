package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// hugoVersion is the newest that the project's Go version compiles.
const hugoVersion = "v0.165.0"

// A tool turns a site into pages.
type tool struct {
	name    string
	install func(ctx context.Context, root string, o options) (program string, err error)
	args    func(sites, output string) []string // sites holds a site for each flavour
	program string                              // set by install
}

// install returns the tools in the order in which they take their turns, each
// built or fetched.
func install(ctx context.Context, root string, o options) ([]tool, error) {
	tools := []tool{
		{name: "knead", install: compile("cmd/knead"), args: func(sites, output string) []string {
			return []string{"build", filepath.Join(sites, "knead"), "--output", output}
		}},
		{name: "unsearched", install: compile("cmd/knead"), args: func(sites, output string) []string {
			return []string{"build", filepath.Join(sites, "unsearched"), "--output", output}
		}},
		{name: "hugo", install: hugo, args: func(sites, output string) []string {
			return []string{"--source", filepath.Join(sites, "hugo"), "--destination", output, "--quiet", "--noBuildLock"}
		}},
		{name: "limit", install: compile("test/bench/limit"), args: func(sites, output string) []string {
			return []string{filepath.Join(sites, "knead", "content"), output}
		}},
	}
	tools = slices.DeleteFunc(tools, func(t tool) bool { return slices.Contains(o.skip, t.name) })
	for i := range tools {
		var err error
		if tools[i].program, err = tools[i].install(ctx, root, o); err != nil {
			return nil, err
		}
	}
	return tools, nil
}

// compile returns a function that builds the command in a folder of the
// project, which may be a module of its own.
func compile(folder string) func(context.Context, string, options) (string, error) {
	return func(ctx context.Context, root string, o options) (string, error) {
		dir := filepath.Join(root, filepath.FromSlash(folder))
		program := executable(o.cache, filepath.Base(dir))
		_, err := capture(ctx, dir, nil, "go", "build", "-buildvcs=false", "-o", program, ".")
		return program, err
	}
}

// hugo returns the program named on the command line, or else compiles one,
// unless the cache holds it.
func hugo(ctx context.Context, _ string, o options) (string, error) {
	if o.hugo != "" {
		return filepath.Abs(o.hugo)
	}
	bin := filepath.Join(o.cache, "hugo-"+hugoVersion)
	program := executable(bin, "hugo")
	if _, err := os.Stat(program); err == nil {
		return program, nil
	}
	fmt.Fprintln(os.Stderr, "bench: compiling hugo, once; this takes minutes")
	_, err := capture(ctx, "", []string{"GOBIN=" + bin, "CGO_ENABLED=0"}, "go", "install", "github.com/gohugoio/hugo@"+hugoVersion)
	return program, err
}

// environment says what the figures depend on most.
func environment(ctx context.Context, tools []tool) (string, error) {
	env := fmt.Sprintf("%s %s/%s, %d processors", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	for _, t := range tools {
		if t.name == "hugo" {
			version, err := capture(ctx, "", nil, t.program, "version")
			return env + "; " + version, err
		}
	}
	return env, nil
}

func executable(dir, name string) string {
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return filepath.Join(dir, name)
}

// capture runs a program in dir and returns what it prints, trimmed.
func capture(ctx context.Context, dir string, env []string, program string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("%s: %w\n%s", cmd, err, stderr.String())
	}
	return strings.TrimSpace(string(out)), err
}

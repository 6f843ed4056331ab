// Command knead turns folders of Markdown about massage into a static site.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"knead/internal/disk"
)

// Exit statuses.
const (
	exitDone    = 0   // all well
	exitContent = 1   // the author's files have errors
	exitMisuse  = 2   // the command line is wrong
	exitLimit   = 3   // a limit was reached
	exitIO      = 4   // reading or writing failed
	exitLocked  = 5   // another build is writing the same folder
	exitBug     = 70  // knead itself is wrong
	exitStopped = 130 // the user stopped it
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ctx, func() {
		time.Sleep(oneWish)
		stop() // a second Ctrl-C ends the process at once
	})
	os.Exit(run(ctx, os.Args[1:], newTerminal(os.Stdout, os.Stderr)))
}

// oneWish is how long further signals are taken for the first one: programs that
// end others like to send it to a process and then to its whole group.
const oneWish = 200 * time.Millisecond

// run executes one command line and returns its exit status.
func run(ctx context.Context, args []string, t *terminal) (status int) {
	defer func() {
		if r := recover(); r != nil {
			t.bug(r, debug.Stack())
			status = exitBug
		}
	}()
	root := newRoot(t)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	t.endProgress()
	switch {
	case errors.Is(err, context.Canceled):
		t.say("stopped")
	case err != nil && !errors.Is(err, errContent) && !errors.Is(err, errLimit):
		t.fail(err)
	}
	return statusOf(err)
}

// errContent and errLimit end a command whose diagnostics have been printed.
var (
	errContent = errors.New("the content has errors")
	errLimit   = errors.New("a limit was reached")
)

// A misuse is a command line that cannot be right, with the way out.
type misuse struct{ problem, hint string }

func (m misuse) Error() string { return m.problem + "\nhint: " + m.hint }

func statusOf(err error) int {
	var m misuse
	var locked *disk.LockedError
	var refused *disk.RefusedError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errContent):
		return exitContent
	case errors.Is(err, errLimit):
		return exitLimit
	case errors.As(err, &m), errors.As(err, &refused):
		return exitMisuse
	case errors.As(err, &locked):
		return exitLocked
	case errors.Is(err, context.Canceled):
		return exitStopped
	}
	return exitIO
}

// newRoot returns the command tree.
func newRoot(t *terminal) *cobra.Command {
	root := &cobra.Command{
		Use:   "knead",
		Short: "Turn folders of Markdown about massage into a site people can trust",
		Long: `knead turns folders of Markdown about massage into a static site:
linked, printable, accessible, with a medical disclaimer that cannot go missing.

Start with a new site:   knead new site my-handbook
then look at it:         knead serve my-handbook`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
	}
	root.Version = version()
	root.SetVersionTemplate("knead {{.Version}}\n")
	root.SetOut(t.stdout)
	root.SetErr(t.stderr)
	root.SetFlagErrorFunc(flagError)
	root.CompletionOptions.HiddenDefaultCmd = false
	root.AddCommand(newBuild(t), newServe(t), newCheck(t), newReport(t), newNew(t), newSchema(t), newVersion(t))
	return root
}

// unknownCommand names the command the user most likely meant.
func unknownCommand(cmd *cobra.Command, name string) error {
	hint := fmt.Sprintf("type %q for the list of commands", cmd.CommandPath()+" --help")
	cmd.SuggestionsMinimumDistance = 2
	if names := cmd.SuggestionsFor(name); len(names) > 0 {
		hint = fmt.Sprintf("did you mean %q?", cmd.CommandPath()+" "+names[0])
	}
	return misuse{fmt.Sprintf("%s has no command %q", cmd.CommandPath(), name), hint}
}

// flagError words the flag library's complaints as misuse.
func flagError(cmd *cobra.Command, err error) error {
	hint := fmt.Sprintf("type %q for its flags", cmd.CommandPath()+" --help")
	var invalid interface{ GetValue() string }
	if !errors.As(err, &invalid) {
		return misuse{strings.TrimPrefix(err.Error(), "pflag: "), hint}
	}
	value := invalid.GetValue()
	// The library says: invalid argument "x" for "-o, --output" flag: …
	name, _, _ := strings.Cut(strings.TrimPrefix(err.Error(), fmt.Sprintf("invalid argument %q for \"", value)), "\" ")
	name = name[strings.LastIndex(name, "-")+1:]
	switch f := cmd.Flags().Lookup(name); {
	case f == nil:
	case f.Value.Type() == "int":
		return misuse{fmt.Sprintf("--%s takes a whole number, and %q is none", name, value), hint}
	case f.Value.Type() == "duration":
		return misuse{fmt.Sprintf("--%s takes a number with a unit of time, and %q is none", name, value), "type for example 500ms, 2s or 1m"}
	case f.Value.Type() == "bool":
		return misuse{fmt.Sprintf("--%s cannot be %q", name, value), fmt.Sprintf("type --%s by itself, or leave it out", name)}
	}
	return misuse{err.Error(), hint}
}

// atMost accepts up to n arguments and says what to type otherwise.
func atMost(n int, usage string) cobra.PositionalArgs {
	return between(0, n, usage)
}

// between accepts from least to most arguments and says what to type otherwise.
func between(least, most int, usage string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return misuse{fmt.Sprintf("%s needs an argument", cmd.CommandPath()), "type " + usage}
		case len(args) > most:
			return misuse{fmt.Sprintf("%s has too many arguments: %q", cmd.CommandPath(), args[most]), "type " + usage}
		}
		return nil
	}
}

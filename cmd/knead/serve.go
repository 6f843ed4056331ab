package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"knead/internal/disk"
	"knead/internal/serve"
)

// defaultPort is where the preview is found when the port is free.
const defaultPort = 4321

// A serveOptions says what to preview, and where.
type serveOptions struct {
	previewOptions
	host  string   // address to listen on; "" for this machine only
	port  int      // 0 for any that is free
	exact bool     // the port was asked for
	hosts []string // names under which the preview may be asked for
	open  bool     // show it in a browser
}

func newServe(t *terminal) *cobra.Command {
	o := serveOptions{}
	cmd := &cobra.Command{
		Use:   "serve [DIR]",
		Short: "Show the site in a browser while you write",
		Long: fmt.Sprintf(`Serve builds the site in DIR (this folder, when none is given), shows it at
http://localhost:%d/, and builds it again whenever you save. What you see is what
build would publish; while there are mistakes, the last good site stays. It
needs no output folder and writes nothing.

Keys: o opens the browser, r builds everything anew, q quits.`, defaultPort),
		Example: `  knead serve
  knead serve my-handbook --open
  knead serve --host 0.0.0.0        # for a phone or tablet in the same network`,
		Args: atMost(1, "knead serve [DIR]"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dir = dirOf(args)
			o.exact = cmd.Flags().Changed("port")
			for _, name := range []string{"output", "host", "poll", "allow-host"} {
				if f := cmd.Flags().Lookup(name); f.Changed && (f.Value.String() == "" || f.Value.String() == "[]") {
					return misuse{"--" + name + " has no value", "type a value, or leave the flag out"}
				}
			}
			if cmd.Flags().Changed("poll") && o.poll < 10*time.Millisecond {
				return misuse{fmt.Sprintf("--poll %v is too short", o.poll), "type how often to look for changes, such as 2s; 10ms is the least"}
			}
			if o.adopt && o.output == "" {
				return misuse{"--adopt is about the folder of --output, which is not given", "type --output DIR too, or leave --adopt out"}
			}
			for _, name := range o.hosts {
				if !serve.IsHost(name) {
					return misuse{fmt.Sprintf("--allow-host %q is no name of a host", name), "type the name alone, such as studio.example, without http:// and without a port"}
				}
			}
			if _, err := o.asOf.day(); err != nil {
				return err
			}
			return runServe(cmd.Context(), t, o)
		},
	}
	o.asOf.flag(cmd)
	cmd.Flags().StringVar(&o.host, "host", "", "address to listen on, such as 0.0.0.0 for every network (default this machine only)")
	cmd.Flags().IntVar(&o.port, "port", defaultPort, "port to listen on; the next free one when it is taken and was not asked for")
	cmd.Flags().StringArrayVar(&o.hosts, "allow-host", nil, "answer requests for this name too; may be repeated")
	cmd.Flags().BoolVar(&o.open, "open", false, "open the site in a browser")
	cmd.Flags().DurationVar(&o.poll, "poll", 0, "look for changes this often, such as 2s, instead of watching")
	cmd.Flags().StringVarP(&o.output, "output", "o", "", "write each good site to this folder, too")
	cmd.Flags().BoolVar(&o.adopt, "adopt", false, "let --output write into a folder that already holds files of other origin")
	return cmd
}

// errQuit ends a preview that the user has seen enough of.
var errQuit = errors.New("quit")

// runServe shows a site until ctx is done or the user quits.
func runServe(ctx context.Context, t *terminal, o serveOptions) error {
	if o.port < 0 || o.port > 65535 {
		return misuse{fmt.Sprintf("--port %d is no port", o.port), "ports are 1 to 65535, and 0 for any that is free"}
	}
	if err := isProject(o.dir); err != nil {
		return err
	}
	if o.output != "" {
		if err := disk.Probe(o.output, disk.PublishOptions{Project: o.dir, Adopt: o.adopt}); err != nil {
			return err
		}
	}
	listeners, url, err := serve.Listen(o.host, o.port, o.exact)
	if err != nil {
		return err
	}
	url, hosts := t.announce(o, listeners[0].Addr(), url)
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	server := serve.New(serve.Options{Hosts: hosts})
	p, err := newPreview(t, o.previewOptions, server.Show)
	if err != nil {
		return errors.Join(err, closeAll(listeners))
	}
	keys := openKeyboard(t, os.Stdin)
	defer keys.restore()
	context.AfterFunc(ctx, keys.restore) // so that a second Ctrl-C is a signal
	if keys != nil {
		t.say("keys: o opens the browser, r builds everything anew, q quits")
		go keys.read(p.keys(url, end))
	}
	if o.open {
		p.open(url)
	}
	var serving sync.WaitGroup
	serving.Go(func() {
		if err := server.Serve(ctx, listeners...); err != nil && ctx.Err() == nil {
			end(err)
		}
	})
	err = p.run(ctx)
	end(err)
	serving.Wait()
	switch cause := context.Cause(ctx); {
	case errors.Is(cause, errQuit):
		return nil
	case cause != nil && errors.Is(err, context.Canceled):
		return cause
	}
	return err
}

func closeAll(listeners []net.Listener) error {
	var errs []error
	for _, l := range listeners {
		errs = append(errs, l.Close())
	}
	return errors.Join(errs...)
}

// keys returns what the keys do.
func (p *preview) keys(url string, end context.CancelCauseFunc) func(key byte) {
	return func(key byte) {
		switch key {
		case 'o':
			p.open(url)
		case 'r':
			select {
			case p.again <- struct{}{}:
			default:
			}
		case 'q', ctrlD:
			end(errQuit)
		case ctrlC:
			end(context.Canceled)
		}
	}
}

// open shows the preview in a browser.
func (p *preview) open(url string) {
	if err := openBrowser(url); err != nil {
		p.t.fail(err)
	}
}

// announce says where the preview is, and who can see it. It returns the address
// to open and the names to answer to.
func (t *terminal) announce(o serveOptions, at net.Addr, url string) (string, []string) {
	hosts := o.hosts
	host := o.host
	ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
	local := host == "" || host == "localhost" || err == nil && ip.IsLoopback()
	if local {
		t.say("serving %s at %s", o.dir, url)
		return url, hosts
	}
	tcp, ok := at.(*net.TCPAddr)
	if ok && tcp.IP.IsUnspecified() {
		for i, ip := range networkAddresses() {
			hosts = append(hosts, ip.String())
			if i == 0 {
				url = "http://" + net.JoinHostPort(ip.String(), fmt.Sprint(tcp.Port)) + "/"
			}
		}
	} else {
		hosts = append(hosts, host)
	}
	t.say("serving %s at %s", o.dir, url)
	t.say("warning: everybody in this network can read the preview while it runs")
	t.showCode(url)
	return url, hosts
}

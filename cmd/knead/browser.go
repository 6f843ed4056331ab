package main

import (
	"fmt"
	"os/exec"
	"runtime"
)

// openBrowser shows an address in the user's browser. It is the one place where
// knead starts a process, and only when asked to.
func openBrowser(url string) error {
	name, args := browserCommand(runtime.GOOS, url)
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("no browser could be opened (%v); the address is %s", err, url)
	}
	go func() { _ = cmd.Wait() }() // how it ends is the browser's business
	return nil
}

// browserCommand returns the command that opens an address.
func browserCommand(system, url string) (name string, args []string) {
	switch system {
	case "darwin":
		return "open", []string{url}
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler", url}
	}
	return "xdg-open", []string{url}
}

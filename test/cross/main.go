// Command cross type-checks every package and every test of the project, and all
// they are made of, as other systems would compile them:
//
//	go run ./test/cross windows/amd64 darwin/arm64
//
// Nothing is compiled: a compiler would first make the standard library for each
// system, which took twenty times as long. What is wrong is printed as compilers
// print it, and the exit status is 1.
package main

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/tools/go/packages"
)

func main() {
	wrong := 0
	for _, system := range os.Args[1:] {
		n, err := check(system, "./...")
		if err != nil {
			fmt.Fprintln(os.Stderr, "cross:", err)
			os.Exit(2)
		}
		fmt.Printf("%s: %d mistakes\n", system, n)
		wrong += n
	}
	if wrong > 0 {
		os.Exit(1)
	}
}

// check type-checks packages for a system and returns how many mistakes it printed.
func check(system, pattern string) (int, error) {
	name, processor, ok := strings.Cut(system, "/")
	if !ok {
		return 0, fmt.Errorf("%q is no system such as windows/amd64", system)
	}
	found, err := packages.Load(&packages.Config{
		Mode:  packages.LoadAllSyntax, // from source, without export data
		Env:   append(os.Environ(), "GOOS="+name, "GOARCH="+processor, "CGO_ENABLED=0"),
		Tests: true,
	}, pattern)
	if err != nil {
		return 0, err
	}
	if len(found) == 0 {
		return 0, fmt.Errorf("no packages match %s", pattern)
	}
	return packages.PrintErrors(found), nil
}

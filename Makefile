# make test   installs what the tests need, then runs them all
# make bench  measures knead beside other tools, and the search in a browser; see test/bench/README.md
# make lint   runs the static checks alone
# make soak   runs every fuzz target for FUZZTIME each, then previews through 20,000 rebuilds,
#             checkouts of 10,000 pages, 50,000 folders and minutes of saves

SHELL := /bin/bash
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME ?= 2m

# The browser waits about as long as it works, so its tests run beside the
# compilers. The tests in Go come after: some hold a preview to a time.
MAKEFLAGS += --jobs=2

.PHONY: test tools build racing lint cross browser bench soak

# Tests of one goroutine, in which the race detector can find nothing, run without
# it: it takes 15 times as long in the regular expressions of TestHighlightEnds, and
# the two others are not built with it.
PLAIN := '^(TestHighlightEnds|TestRenderAllocates|TestOtherSystems)$$'

# lint has vetted the tests.
test: browser lint cross racing
	go test -race -vet=off -shuffle=on -skip $(PLAIN) ./...
	go test -vet=off -run $(PLAIN) ./internal/markdown ./internal/theme ./test/cross

# What is compiled here the lint and the tests in the browser need not compile, at
# once and each for itself.
build:
	go build ./...

# What the race detector wants compiled is ready when the browser is done.
racing: build
	go build -race ./...

# strace counts system calls and injects faults. Tests that need it say so when
# they are skipped for want of it.
tools:
	@command -v strace >/dev/null || { command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq strace; } || echo "strace is not here: its tests are skipped"

lint: build
	@test -z "$$(gofmt -l $$(git ls-files '*.go' 2>/dev/null))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	go vet ./...
	go mod tidy -diff
	go run $(STATICCHECK) ./...
	cd test/bench/limit && go vet .

# Teachers use Windows: every package and test must at least compile there.
cross: build
	go run ./test/cross windows/amd64 darwin/arm64 linux/arm64

# The tests in a real browser. Node and Chromium come from the system; where they
# cannot be had, the tests fail rather than pass unseen.
browser: tools build
	@command -v node >/dev/null && command -v npm >/dev/null || { apt-get update -qq && apt-get install -y -qq nodejs npm; }
	@test -n "$$CHROMIUM" || command -v chromium >/dev/null || command -v google-chrome >/dev/null || test -d "/Applications/Google Chrome.app" || { apt-get update -qq && apt-get install -y -qq chromium; }
	cd test/browser && npm ci --silent --no-audit --no-fund
	@knead=$$(mktemp) && trap 'rm -f '$$knead EXIT && go build -o $$knead ./cmd/knead && cd test/browser && KNEAD=$$knead node --test --test-concurrency=4

bench:
	go run ./test/bench
	cd test/browser && npm ci --silent --no-audit --no-fund && node cost.js

soak:
	@for target in $$(grep -rhoE --include='*_test.go' 'func Fuzz[A-Za-z]+' internal | sed 's/func //' | sort -u); do \
		for pkg in $$(grep -rlE --include='*_test.go' "func $$target\(" internal | xargs -n1 dirname | sort -u); do \
			echo "== $$pkg $$target"; go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) ./$$pkg || exit 1; done; done
	go test -run Soak -v -timeout 3h ./cmd/knead -soak

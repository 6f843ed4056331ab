module knead

go 1.26.5

require (
	github.com/tdewolff/parse/v2 v2.8.20
	go.yaml.in/yaml/v4 v4.0.0
	golang.org/x/net v0.62.0
)

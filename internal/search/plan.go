package search

import (
	"math"

	"knead/internal/digest"
)

// A Plan says how a site's index is spread over files. It depends on the lengths
// of the pages alone, so that it stays the same through nearly all edits.
type Plan struct {
	Bits  int    // there are 1<<Bits shards
	Most  int    // postings kept of one term
	Packs []int  // numbers of pages of the fragments, in order
	Spell int    // files of the vocabulary; 0 puts all of it into the core
	List  string // sum of the list of pages, for the fragments
}

// A Length is a page's address and how long it is, in bytes.
type Length struct {
	URL   string
	Bytes int
}

const (
	bytesPerPosting = 28   // of a page's length, as measured on prose
	leastPostings   = 1500 // of a shard, so that its own overhead stays small: about 3 kB compressed
	mostBits        = 12
	mostPostings    = 2048     // of a term: beyond, a page that has nothing but this term is not missed
	smallSite       = 40 << 10 // bytes of pages whose words the core can hold
	mostSpell       = 32
	fixedFiles      = 2 // the core and the script
)

// PlanFor returns the plan for pages in the order of their numbers. Shards grow
// with the square root of the site, because each one costs a few bytes in the
// core, which every reader loads, and a question loads two or three of them. There
// are no more files than pages, unless there are fewer than four pages.
func PlanFor(pages []Length) Plan {
	urls := make([]string, len(pages))
	total := 0
	for i, p := range pages {
		urls[i] = p.URL
		total += p.Bytes
	}
	postings := total / bytesPerPosting
	target := max(leastPostings, int(2*math.Sqrt(float64(postings))))
	p := Plan{Most: mostPostings, List: digest.Of(urls).Short(6)}
	for p.Bits < mostBits && postings>>p.Bits > target && 4<<(p.Bits+1) <= len(pages) {
		p.Bits++
	}
	if total > smallSite && len(pages) > 5 {
		p.Spell = min(mostSpell, max(1, len(pages)/12))
	}
	p.Packs = pack(pages, max(1, len(pages)-1<<p.Bits-p.Spell-fixedFiles), leastFragment(len(pages)))
	return p
}

// leastFragment returns the length of pages at which a fragment is full. Every file
// costs whoever builds and copies the site, and a longer one costs readers: a
// large site has more to gain, and its pages go in twos.
func leastFragment(pages int) int { return min(6<<10, int(64*math.Sqrt(float64(pages)))) }

// pack groups neighbouring pages into at most the given number of fragments: a
// fragment is full when its pages reach a length, and that is the least that does.
func pack(pages []Length, most, full int) []int {
	for ; ; full = full*5/4 + 512 {
		var packs []int
		n, sum := 0, 0
		for _, p := range pages {
			n, sum = n+1, sum+p.Bytes
			if sum >= full {
				packs = append(packs, n)
				n, sum = 0, 0
			}
		}
		if n > 0 {
			packs = append(packs, n)
		}
		if len(packs) <= most {
			return packs
		}
	}
}

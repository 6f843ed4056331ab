package search

import (
	"encoding/base32"
	"slices"
	"strconv"
	"strings"
	"sync"

	"knead/internal/digest"
	"knead/internal/tree"
)

// ShardArgs is all that [EncodeShard] may see.
type ShardArgs struct {
	Number int
	Most   int // postings kept of one term; those of the least impact go
	Parts  []CellAt
}

// A CellAt is a cell and the number of its first page in the site.
type CellAt struct {
	First int
	Cell  *Cell
}

// A Hashed is a file whose name holds the hash of what is in it.
type Hashed struct {
	File tree.File
	Hash string // five characters
}

// EncodeShard makes the file of the terms of one shard:
//
//	K("t12", DICT, GAPS, LEVELS)
//
// DICT holds the keys, sorted and front-coded, each with "|" behind it; where a
// term is on more than one page a "," and their number in base 36 stand before
// that. GAPS and LEVELS hold for all keys in turn, of Most pages at most, the
// distance of each page from the one before and the level of its impact, one
// digit.
func EncodeShard(a ShardArgs) Hashed {
	e := shardEncoders.Get().(*shardEncoder)
	e.gather(a.Parts)
	e.dict, e.gaps, e.levels = e.dict[:0], e.gaps[:0], e.levels[:0]
	last := ""
	for rest := e.entries; len(rest) > 0; {
		key, n := rest[0].key, 0
		e.list = e.list[:0]
		for ; n < len(rest) && rest[n].key == key; n++ {
			e.list = rest[n].postings(e.list)
		}
		rest = rest[n:]
		e.dict = frontCoded(e.dict, last, key)
		last = key
		if len(e.list) > 1 {
			e.dict = append(e.dict, ',')
			e.dict = strconv.AppendInt(e.dict, int64(len(e.list)), 36)
		}
		e.dict = append(e.dict, '|')
		page := int32(0)
		for _, p := range best(e.list, a.Most) {
			e.gaps = appendNumber(e.gaps, int(p.page-page))
			e.levels = append(e.levels, digits[p.level])
			page = p.page
		}
	}
	number := strconv.Itoa(a.Number)
	file := hashed("search/t/"+number, call("t"+number, e.dict, e.gaps, e.levels))
	shardEncoders.Put(e)
	return file
}

// A shardEncoder makes one shard after another.
type shardEncoder struct {
	entries            []shardEntry
	list               []posting // of the key being written
	dict, gaps, levels []byte
}

// shardEncoders are used again, for the room they have.
var shardEncoders = sync.Pool{New: func() any { return new(shardEncoder) }}

// A shardEntry is what one cell has of a key.
type shardEntry struct {
	key   string
	first int    // number of the cell's first page
	n     int    // of postings
	data  reader // from the first of them on
}

// gather lists what the cells hold, sorted by key and page.
func (e *shardEncoder) gather(parts []CellAt) {
	clear(e.entries) // of the last shard's cells
	e.entries = e.entries[:0]
	for _, part := range parts {
		for r := (reader{part.Cell.data}); len(r.data) > 0; {
			entry := shardEntry{key: r.text(), first: part.First, n: r.number()}
			entry.data = r
			for range entry.n {
				r.number()
				r.octet()
			}
			e.entries = append(e.entries, entry)
		}
	}
	slices.SortFunc(e.entries, func(a, b shardEntry) int {
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		return a.first - b.first
	})
}

// postings appends the postings of the entry.
func (e shardEntry) postings(list []posting) []posting {
	page := int32(e.first)
	for range e.n {
		page += int32(e.data.number())
		list = append(list, posting{page, e.data.octet()})
	}
	return list
}

// best returns the most postings of highest level, in the order of pages; of equal
// ones the first.
func best(list []posting, most int) []posting {
	if len(list) <= most {
		return list
	}
	var numbers [levels]int
	for _, p := range list {
		numbers[p.level]++
	}
	least, room := levels-1, most
	for ; numbers[least] <= room; least-- {
		room -= numbers[least]
	}
	kept := make([]posting, 0, most)
	for _, p := range list {
		switch {
		case int(p.level) > least:
			kept = append(kept, p)
		case int(p.level) == least && room > 0:
			kept = append(kept, p)
			room--
		}
	}
	return kept
}

func hashed(name string, data []byte) Hashed {
	sum := digest.Bytes(data)
	hash := strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:5]
	return Hashed{tree.NewFile(name+"-"+hash+".js", data), hash}
}

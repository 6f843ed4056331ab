package search

import (
	"encoding/base32"
	"slices"
	"strconv"
	"strings"

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
	lists := map[string][]posting{}
	var keys []string
	for _, part := range a.Parts {
		for r := (reader{part.Cell.data}); len(r.data) > 0; {
			key, n := r.text(), r.number()
			list, ok := lists[key]
			if !ok {
				keys = append(keys, key)
			}
			list = slices.Grow(list, n)
			page := int32(part.First)
			for range n {
				page += int32(r.number())
				list = append(list, posting{page, r.octet()})
			}
			lists[key] = list
		}
	}
	slices.Sort(keys)
	var dict, gaps, impacts []byte
	last := ""
	for _, key := range keys {
		list := lists[key]
		dict = frontCoded(dict, last, key)
		last = key
		if len(list) > 1 {
			dict = append(dict, ',')
			dict = strconv.AppendInt(dict, int64(len(list)), 36)
		}
		dict = append(dict, '|')
		page := int32(0)
		for _, p := range best(list, a.Most) {
			gaps = appendNumber(gaps, int(p.page-page))
			impacts = append(impacts, digits[p.level])
			page = p.page
		}
	}
	name := "t" + strconv.Itoa(a.Number)
	return hashed("search/t/"+strconv.Itoa(a.Number), call(name, string(dict), string(gaps), string(impacts)))
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

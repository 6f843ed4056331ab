package oracle

// An element is an entry of the allow-list: how an element may be written, where
// it may stand and which attributes it may have.
type element struct {
	holds   content
	block   bool     // may not stand where only phrasing may
	within  []string // elements it must stand directly in; nil means any that hold flow or phrasing
	attrs   attributes
	control bool // reacts to the reader: may not stand in a link, a button or a label's link
}

// content says what an element may hold.
type content uint8

const (
	flow     content = iota // text and any element
	phrasing                // text and elements that are not blocks
	parts                   // elements that name it in within, and no text
	text                    // text only
	nothing                 // it is void: no content and no end tag
)

// attributes lists the attributes of an element beyond the global ones.
type attributes map[string]use

// A use says what an attribute's value means.
type use uint8

const (
	plain      use = iota + 1
	identifier     // names the element
	reference      // ids of elements of the page, separated by white space
	link           // an address readers may follow
	load           // an address browsers load: a file of the site
	loadSet        // addresses of one image in several sizes
	cite           // an address nobody loads
	submit         // an address a form is sent to
	sprite         // "#id" of a drawing in the page
)

// global lists the attributes every element may have. data-… and aria-… are
// allowed besides; the aria attributes here are those that refer to ids.
var global = attributes{
	"id": identifier, "class": plain, "lang": plain, "dir": plain, "title": plain, "role": plain,
	"hidden": plain, "tabindex": plain, "translate": plain, "popover": plain,
	"aria-activedescendant": reference, "aria-controls": reference, "aria-describedby": reference,
	"aria-details": reference, "aria-errormessage": reference, "aria-flowto": reference,
	"aria-labelledby": reference, "aria-owns": reference,
}

// elements is the allow-list of HTML.
var elements = map[string]*element{
	// the document
	"html":  {holds: parts, block: true, within: []string{}},
	"head":  {holds: parts, block: true, within: []string{"html"}},
	"body":  {holds: flow, block: true, within: []string{"html"}},
	"title": {holds: text, within: []string{"head"}},
	"meta": {holds: nothing, within: []string{"head"}, attrs: attributes{
		"charset": plain, "name": plain, "property": plain, "content": plain, "http-equiv": plain, "media": plain}},
	"link": {holds: nothing, within: []string{"head"}, attrs: attributes{
		"rel": plain, "href": plain, "type": plain, "media": plain, "sizes": plain, "hreflang": plain, "as": plain}},
	"script": {holds: text, attrs: attributes{"src": load, "defer": plain, "type": plain}},

	// sections
	"address": {holds: flow, block: true}, "article": {holds: flow, block: true}, "aside": {holds: flow, block: true},
	"div": {holds: flow, block: true}, "footer": {holds: flow, block: true}, "header": {holds: flow, block: true},
	"main": {holds: flow, block: true}, "nav": {holds: flow, block: true}, "search": {holds: flow, block: true},
	"section": {holds: flow, block: true},
	"h1":      {holds: phrasing, block: true}, "h2": {holds: phrasing, block: true}, "h3": {holds: phrasing, block: true},
	"h4": {holds: phrasing, block: true}, "h5": {holds: phrasing, block: true}, "h6": {holds: phrasing, block: true},
	"hgroup": {holds: flow, block: true},

	// blocks
	"blockquote": {holds: flow, block: true, attrs: attributes{"cite": cite}},
	"details":    {holds: flow, block: true, control: true, attrs: attributes{"open": plain, "name": plain}},
	"dialog":     {holds: flow, block: true},
	"figcaption": {holds: flow, block: true, within: []string{"figure"}},
	"figure":     {holds: flow, block: true},
	"hr":         {holds: nothing, block: true},
	"p":          {holds: phrasing, block: true},
	"pre":        {holds: phrasing, block: true},
	"summary":    {holds: flow, block: true, within: []string{"details"}},

	// lists
	"dl": {holds: parts, block: true}, "dt": {holds: flow, block: true, within: []string{"dl"}}, "dd": {holds: flow, block: true, within: []string{"dl"}},
	"li":   {holds: flow, block: true, within: []string{"ul", "ol", "menu"}, attrs: attributes{"value": plain}},
	"menu": {holds: parts, block: true}, "ul": {holds: parts, block: true},
	"ol": {holds: parts, block: true, attrs: attributes{"start": plain, "reversed": plain, "type": plain}},

	// tables
	"table":    {holds: parts, block: true},
	"caption":  {holds: flow, block: true, within: []string{"table"}},
	"colgroup": {holds: parts, block: true, within: []string{"table"}, attrs: attributes{"span": plain}},
	"col":      {holds: nothing, block: true, within: []string{"colgroup"}, attrs: attributes{"span": plain}},
	"thead":    {holds: parts, block: true, within: []string{"table"}},
	"tbody":    {holds: parts, block: true, within: []string{"table"}},
	"tfoot":    {holds: parts, block: true, within: []string{"table"}},
	"tr":       {holds: parts, block: true, within: []string{"thead", "tbody", "tfoot"}},
	"td":       {holds: flow, block: true, within: []string{"tr"}, attrs: cell},
	"th":       {holds: flow, block: true, within: []string{"tr"}, attrs: cell},

	// text
	"a": {holds: flow, control: true, attrs: attributes{
		"href": link, "rel": plain, "target": plain, "download": plain, "hreflang": plain, "type": plain}},
	"abbr": {holds: phrasing}, "b": {holds: phrasing}, "bdi": {holds: phrasing}, "bdo": {holds: phrasing}, "cite": {holds: phrasing},
	"br": {holds: nothing}, "code": {holds: phrasing}, "data": {holds: phrasing, attrs: attributes{"value": plain}},
	"del": {holds: phrasing, attrs: attributes{"cite": cite, "datetime": plain}},
	"dfn": {holds: phrasing}, "em": {holds: phrasing}, "i": {holds: phrasing},
	"ins": {holds: phrasing, attrs: attributes{"cite": cite, "datetime": plain}},
	"kbd": {holds: phrasing}, "mark": {holds: phrasing}, "q": {holds: phrasing, attrs: attributes{"cite": cite}},
	"s": {holds: phrasing}, "samp": {holds: phrasing}, "small": {holds: phrasing}, "span": {holds: phrasing}, "strong": {holds: phrasing},
	"sub": {holds: phrasing}, "sup": {holds: phrasing}, "time": {holds: phrasing, attrs: attributes{"datetime": plain}},
	"u": {holds: phrasing}, "var": {holds: phrasing}, "wbr": {holds: nothing},

	// pictures and sound
	"audio": {holds: parts, attrs: attributes{"src": load, "controls": plain, "loop": plain, "muted": plain, "preload": plain}},
	"img": {holds: nothing, attrs: attributes{"src": load, "srcset": loadSet, "sizes": plain, "alt": plain,
		"width": plain, "height": plain, "loading": plain, "decoding": plain, "fetchpriority": plain}},
	"picture": {holds: parts},
	"source": {holds: nothing, within: []string{"picture", "audio", "video"}, attrs: attributes{
		"src": load, "srcset": loadSet, "sizes": plain, "type": plain, "media": plain, "width": plain, "height": plain}},
	"track": {holds: nothing, within: []string{"audio", "video"}, attrs: attributes{
		"src": load, "kind": plain, "srclang": plain, "label": plain, "default": plain}},
	"video": {holds: parts, attrs: attributes{"src": load, "poster": load, "controls": plain, "loop": plain, "muted": plain,
		"preload": plain, "width": plain, "height": plain, "playsinline": plain}},

	// forms
	"button": {holds: phrasing, control: true, attrs: attributes{"type": plain, "name": plain, "value": plain, "disabled": plain,
		"popovertarget": reference, "popovertargetaction": plain}},
	"fieldset": {holds: flow, block: true, attrs: attributes{"disabled": plain, "name": plain}},
	"form":     {holds: flow, block: true, attrs: attributes{"action": submit, "method": plain, "autocomplete": plain, "novalidate": plain}},
	"input": {holds: nothing, control: true, attrs: attributes{"type": plain, "name": plain, "value": plain, "placeholder": plain,
		"checked": plain, "disabled": plain, "readonly": plain, "required": plain, "min": plain, "max": plain, "step": plain,
		"minlength": plain, "maxlength": plain, "size": plain, "autocomplete": plain, "autocapitalize": plain, "autocorrect": plain,
		"spellcheck": plain, "inputmode": plain, "enterkeyhint": plain, "autofocus": plain, "list": reference}},
	"label":    {holds: phrasing, control: true, attrs: attributes{"for": reference}},
	"legend":   {holds: flow, block: true, within: []string{"fieldset"}},
	"meter":    {holds: phrasing, attrs: attributes{"value": plain, "min": plain, "max": plain, "low": plain, "high": plain, "optimum": plain}},
	"optgroup": {holds: parts, within: []string{"select"}, attrs: attributes{"label": plain, "disabled": plain}},
	"option":   {holds: text, within: []string{"select", "optgroup"}, attrs: attributes{"value": plain, "selected": plain, "disabled": plain, "label": plain}},
	"output":   {holds: phrasing, attrs: attributes{"for": reference, "name": plain}},
	"progress": {holds: phrasing, attrs: attributes{"value": plain, "max": plain}},
	"select":   {holds: parts, control: true, attrs: attributes{"name": plain, "disabled": plain, "required": plain, "autocomplete": plain}},

	"svg": {holds: parts, attrs: drawing},
}

// cell is the attributes of td and th.
var cell = attributes{"colspan": plain, "rowspan": plain, "headers": reference, "scope": plain, "abbr": plain, "align": plain}

// drawings is the allow-list inside an svg element.
var drawings = map[string]*element{
	"circle": {holds: parts, within: groups, attrs: drawing}, "defs": {holds: parts, within: groups, attrs: drawing},
	"desc": {holds: text, within: shapes, attrs: drawing}, "ellipse": {holds: parts, within: groups, attrs: drawing},
	"g": {holds: parts, within: groups, attrs: drawing}, "line": {holds: parts, within: groups, attrs: drawing},
	"path": {holds: parts, within: groups, attrs: drawing}, "polygon": {holds: parts, within: groups, attrs: drawing},
	"polyline": {holds: parts, within: groups, attrs: drawing}, "rect": {holds: parts, within: groups, attrs: drawing},
	"symbol": {holds: parts, within: groups, attrs: drawing}, "title": {holds: text, within: shapes, attrs: drawing},
	"use": {holds: parts, within: groups, attrs: drawing},
}

// groups are the elements that hold shapes; shapes those that can have a title.
var (
	groups = []string{"svg", "g", "defs", "symbol"}
	shapes = []string{"svg", "g", "symbol", "circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "use"}
)

// drawing is the attributes of svg and what stands in it.
var drawing = attributes{
	"xmlns": plain, "viewBox": plain, "preserveAspectRatio": plain, "width": plain, "height": plain, "focusable": plain,
	"fill": plain, "fill-rule": plain, "fill-opacity": plain, "clip-rule": plain, "opacity": plain, "transform": plain,
	"stroke": plain, "stroke-width": plain, "stroke-linecap": plain, "stroke-linejoin": plain, "stroke-miterlimit": plain,
	"stroke-dasharray": plain, "stroke-dashoffset": plain, "stroke-opacity": plain, "vector-effect": plain,
	"d": plain, "points": plain, "pathLength": plain, "x": plain, "y": plain, "x1": plain, "y1": plain, "x2": plain, "y2": plain,
	"cx": plain, "cy": plain, "r": plain, "rx": plain, "ry": plain, "href": sprite,
}

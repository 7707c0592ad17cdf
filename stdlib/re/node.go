package re

// The flags, with CPython's numbers.
const (
	flagIgnoreCase = 2
	flagLocale     = 4
	flagMultiLine  = 8
	flagDotAll     = 16
	flagUnicode    = 32
	flagVerbose    = 64
	flagDebug      = 128
	flagASCII      = 256
	typeFlags      = flagASCII | flagLocale | flagUnicode
)

// unlimited is the most a repetition can ask for, and means any number.
const unlimited = 4294967295

// nodeKind says what a node of a parsed pattern matches.
type nodeKind uint8

const (
	nodeLiteral nodeKind = iota // c
	nodeAny                     // any character, by flags not a newline
	nodeSet                     // a character of set
	nodeAt                      // a place: op
	nodeSeq                     // subs, one behind the other
	nodeAlt                     // the first of subs that lets all else match
	nodeGroup                   // subs[0], remembered as group
	nodePlain                   // subs[0]
	nodeAtomic                  // subs[0], never tried another way
	nodeRepeat                  // subs[0], min to max times
	nodeRef                     // what group matched
	nodeCond                    // subs[0] if group matched, else subs[1] if there is one
	nodeLook                    // subs[0] matches here (behind: ends here), or does not (negated)
	nodeFail                    // nothing
)

type repeatMode uint8

const (
	greedy repeatMode = iota
	lazy
	possessive
)

type node struct {
	kind     nodeKind
	op       opcode // of nodeAt
	c        rune
	set      *charset
	subs     []*node
	min, max int
	mode     repeatMode
	group    int
	negated  bool
	behind   bool
	flags    int
	lo, hi   int // how long a match can be
}

func seq(subs []*node) *node {
	if len(subs) == 1 {
		return subs[0]
	}
	n := &node{kind: nodeSeq, subs: subs}
	for _, s := range subs {
		n.lo, n.hi = addWidth(n.lo, s.lo), addWidth(n.hi, s.hi)
	}
	return n
}

func alt(subs []*node) *node {
	if len(subs) == 1 {
		return subs[0]
	}
	n := &node{kind: nodeAlt, subs: subs, lo: subs[0].lo, hi: subs[0].hi}
	for _, s := range subs[1:] {
		n.lo, n.hi = min(n.lo, s.lo), max(n.hi, s.hi)
	}
	return n
}

// wrap makes a node around sub that is as wide.
func wrap(kind nodeKind, sub *node) *node {
	return &node{kind: kind, subs: []*node{sub}, lo: sub.lo, hi: sub.hi}
}

func repeat(sub *node, lo, hi int, mode repeatMode) *node {
	return &node{
		kind: nodeRepeat, subs: []*node{sub}, min: lo, max: hi, mode: mode,
		lo: mulWidth(sub.lo, lo), hi: mulWidth(sub.hi, hi),
	}
}

func addWidth(a, b int) int { return min(a+b, unlimited) }

func mulWidth(a, n int) int {
	if a != 0 && n > unlimited/a {
		return unlimited
	}
	return a * n
}

// single reports whether the node matches exactly one character, whatever it is.
func (n *node) single() bool {
	return n.kind == nodeLiteral || n.kind == nodeAny || n.kind == nodeSet
}

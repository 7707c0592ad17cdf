package re

// opcode is what one instruction of a compiled pattern does.
type opcode uint8

const (
	opMatch     opcode = iota // the pattern matched
	opFail                    // nothing matches
	opChar                    // character c
	opCharFold                // character c, ignoring case (set has its cases)
	opAny                     // any character
	opAnyInLine               // any character but a newline
	opSet                     // a character of set
	opSave                    // remember the place in slot x
	opJump                    // go on at x
	opSplit                   // go on at x; should that fail, at y. set: what x can begin with, nil if anything
	opRun                     // x to y characters of kind unit, see runUnit
	opLoopInit                // loop x starts
	opLoop                    // loop x: decide on another round at y; see loops
	opRef                     // what group x matched
	opRefFold                 // the same, ignoring case
	opCond                    // go on if group x matched, else at y
	opLook                    // what follows must match, or not (negated): up to opLookEnd; then go on at y
	opLookEnd                 // the end of look x
	opAtomic                  // what follows up to opAtomicEnd is not tried another way
	opAtomicEnd               // the end of atomic x

	opTextStart
	opLineStart
	opTextEnd      // or before a newline at the end
	opTextEndExact // \Z
	opLineEnd
	opWordEdge
	opNotWordEdge
	opWordEdgeASCII
	opNotWordEdgeASCII
)

// inst is one instruction.
type inst struct {
	op      opcode
	unit    opcode // of opRun: opChar, opAny, opAnyInLine or opSet
	mode    repeatMode
	negated bool
	ascii   bool
	c       rune
	x, y    int
	set     *charset
	back    int  // of opLook: how far before this place it starts
	next    rune // of opRun: the character that must follow, -1 if any may
}

// loop is a repetition of more than a single character.
type loop struct {
	min, max int
	mode     repeatMode
}

// program is a compiled pattern.
type program struct {
	code   []inst
	loops  []loop
	marks  int // looks and atomics
	groups int
	flags  int
	// What a search goes by: the characters every match begins with, those one can begin with (nil:
	// any), whether only the very start of the text will do.
	prefix   []rune
	first    *charset
	anchored bool
}

// Package interp runs scripts: it links the parser's tree into nodes and steps,
// holds the frames of calls in progress and moves them on, and makes
// functions, classes, generators, coroutines, tasks and futures out of them. It does not
// know when anything runs, that is eventloop's, nor what built-in values
// do, that is object's.
//
// An expression is a Node that evaluates; a statement is a Step that knows its
// successor. A suspended call is a Frame: plain data that names its next step. See
// docs/design.md for the picture.
package interp

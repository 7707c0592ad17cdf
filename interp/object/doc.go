// Package object holds the values scripts work on: what a value is, what a
// type is, and the built-in types, one a file, each with its methods. It does
// not know how scripts are parsed, linked or run: behaviour hangs on the
// function fields of a Type, and whoever runs scripts fills those of script
// functions and classes.
//
// Three roads for failures, never crossed: a script exception is left pending on
// the Thread and announced by returning Raised (or false); a bug of ours
// is a Go panic; syntax errors never come this far.
package object

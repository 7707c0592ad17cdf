// Package edit is the editing half of the prompt: it reads a block of lines from a terminal, with history, search,
// completion, colours and undo, while other goroutines print above it. It has never heard of the language: what is
// incomplete, how it is indented, coloured and completed, it asks its Config.
//
// One Editor belongs to one terminal. Read may be called from any goroutine, one call at a time, so an event loop can
// go on while somebody types:
//
//	go func() {
//		text, err := editor.Read(">>> ", "... ")
//		loop.Post(func() { run(text, err) })
//	}()
//
// The terminal is raw only while Read waits: a script that runs between two Reads finds it as it was, and Ctrl-C is a
// signal then. What is printed while Read waits must go through Above.
//
// The layers, from the keyboard to the screen: keys (bytes to keys), model (keys to text, with buffer, history,
// search and completion), layout (text to rows) and screen (rows to escape sequences). github.com/chzyer/readline runs
// the loop between them: it reads its Stdin, which is the key layer, and calls its Listener, which is the model.
package edit

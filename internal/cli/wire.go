package cli

// newInterpreter makes the interpreter that runs scripts.
func newInterpreter(settings) interpreter { panic("this build shows scripts, but cannot run them") }

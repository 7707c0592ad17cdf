package interp

import "strconv"

// Place is where the main thread's script stands, as "file:line, in function"; "" outside scripts.
// It is for the report of a bug: nobody else may be running.
func (in *Interpreter) Place() string {
	f := topFrame(in.main)
	if f == nil || f.fn == nil {
		return ""
	}
	code := f.fn.code
	site := code.Site(f.pos)
	if site.File == nil {
		return code.FileName() + ", in " + code.name
	}
	line, _ := site.File.Position(site.Span.Start)
	return code.FileName() + ":" + strconv.Itoa(line) + ", in " + code.name
}

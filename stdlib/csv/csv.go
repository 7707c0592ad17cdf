// Package csv is the modules _csv and csv: tables as text. Rows are read and written here; dialects, dicts as rows and the
// guessing of dialects are in csv.py.
package csv

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

var (
	//go:embed dialect.py
	dialectSource string
	//go:embed csv.py
	source string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_csv", Docs: []string{docs}, Source: dialectSource, Init: fill},
		{Name: "csv", Source: source},
	}
}

func fill(_ *thread, m *object.Module) bool {
	limit := new(int64)
	*limit = 128 << 10
	m.Func("field_size_limit", "new_limit=None, /", func(t *thread, a []value) value { return setLimit(t, limit, a[0]) })
	const dialectParams = ", dialect, delimiter, quotechar, escapechar, lineterminator, quoting, flags, error, /"
	m.Func("_reader", "lines"+dialectParams, func(t *thread, a []value) value {
		d, ok := newDialect(t, a[1:])
		if !ok {
			return object.Raised
		}
		return object.FromHeader(&(&reader{Header: object.HeaderOf(readerType), dialect: d, lines: a[0], limit: limit}).Header)
	})
	m.Func("_writer", "write"+dialectParams, func(t *thread, a []value) value {
		d, ok := newDialect(t, a[1:])
		if !ok {
			return object.Raised
		}
		return object.FromHeader(&(&writer{Header: object.HeaderOf(writerType), dialect: d, write: a[0]}).Header)
	})
	m.Set("Reader", readerType.Value())
	m.Set("Writer", writerType.Value())
	return true
}

// setLimit gives the largest size of a field, in characters, and sets a new one if there is one.
func setLimit(t *thread, limit *int64, v value) value {
	old := *limit
	if v.Ok() {
		if v.Type().Index == nil {
			return t.Raise(object.TypeErrorType, "limit must be an integer")
		}
		n, ok := object.IndexInt(t, v)
		if !ok {
			return object.Raised
		}
		*limit = n
	}
	return object.Int(old)
}

// What is put in quotes.
const (
	quoteMinimal = iota
	quoteAll
	quoteNonNumeric
	quoteNone
	quoteStrings
	quoteNotNull
)

// dialect is how a table is written. A character that is not there is -1.
type dialect struct {
	v                           value // the script's
	delimiter, quote, escape    rune
	terminator                  string
	quoting                     int64
	doubled, skipsSpace, strict bool
	errorType                   value // the class of the exceptions
}

// newDialect reads the arguments of _reader and _writer after the first; csv.py has checked them.
func newDialect(t *thread, a []value) (dialect, bool) {
	d := dialect{v: a[0], delimiter: character(a[1]), quote: character(a[2]), escape: character(a[3]), errorType: a[7]}
	if s, ok := object.AsStr(a[4]); ok {
		d.terminator = s.Text()
	}
	flags, ok := object.IndexInt(t, a[6])
	if !ok {
		return d, false
	}
	d.doubled, d.skipsSpace, d.strict = flags&1 != 0, flags&2 != 0, flags&4 != 0
	d.quoting, ok = object.IndexInt(t, a[5])
	return d, ok
}

func character(v value) rune {
	if s, ok := object.AsStr(v); ok {
		for _, r := range s.Text() {
			return r
		}
	}
	return -1
}

// raise raises the module's Error.
func (d *dialect) raise(t *thread, message string) {
	if e := object.Call(t, d.errorType, object.NewStr(message)); e.Ok() {
		exception, _ := object.AsException(e)
		t.Throw(exception)
	}
}

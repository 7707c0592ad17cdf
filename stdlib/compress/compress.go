// Package compress is the modules zlib, gzip, tarfile and zipfile. Deflating and inflating is Go's; headers, checks and
// files are in the scripts.
package compress

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"hash/adler32"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

var (
	//go:embed zlib.py
	zlibSource string
	//go:embed gzip.py
	gzipSource string
	//go:embed tarfile.py
	tarfileSource string
	//go:embed zipfile.py
	zipfileSource string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "zlib", Docs: []string{docs}, Source: zlibSource, Init: fill},
		{Name: "gzip", Source: gzipSource},
		{Name: "tarfile", Source: tarfileSource},
		{Name: "zipfile", Source: zipfileSource},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Func("_deflater", "level, /", newDeflater)
	m.Func("_inflater", "", newInflater)
	m.Func("adler32", "data, value=1, /", adler)
	return true
}

// adler is zlib's check of data, which may go on from the value for the data before.
func adler(t *thread, a []value) value {
	data, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	before := int64(1)
	if a[1].Ok() {
		if before, ok = object.IndexInt(t, a[1]); !ok {
			return object.Raised
		}
	}
	if before == 1 {
		return object.Int(int64(adler32.Checksum(data)))
	}
	const modulus = 65521
	low, high := before&0xffff, before>>16&0xffff
	for _, b := range data {
		low = (low + int64(b)) % modulus
		high = (high + low) % modulus
	}
	return object.Int(high<<16 | low)
}

// deflater compresses what it is fed, without a header.
type deflater struct {
	object.Header
	out bytes.Buffer
	w   *flate.Writer
}

var deflaterType = &object.Type{Name: "_Deflater", Module: "zlib", Flags: object.FlagNoNew}

func init() {
	deflaterType.Define(object.ObjectType, nil)
	deflaterType.Methods = []object.Method{
		{Name: "feed", Sig: "data, /", Fn: func(t *thread, a []value) value {
			data, ok := object.WantBuffer(t, a[1])
			if !ok {
				return object.Raised
			}
			d := object.Cast[deflater](a[0])
			_, _ = d.w.Write(data) // a buffer takes everything
			return d.take()
		}},
		{Name: "flush", Sig: "", Fn: func(_ *thread, a []value) value {
			d := object.Cast[deflater](a[0])
			_ = d.w.Flush() // as above
			return d.take()
		}},
		{Name: "close", Sig: "", Fn: func(_ *thread, a []value) value {
			d := object.Cast[deflater](a[0])
			_ = d.w.Close() // as above
			return d.take()
		}},
	}
}

// newDeflater takes a level from -1 (the usual one) to 9.
func newDeflater(t *thread, a []value) value {
	level, ok := object.IndexInt(t, a[0])
	if !ok {
		return object.Raised
	}
	d := &deflater{Header: object.HeaderOf(deflaterType)}
	var err error
	if d.w, err = flate.NewWriter(&d.out, int(level)); err != nil {
		return t.Raise(object.ValueErrorType, "%s", err.Error())
	}
	return object.FromHeader(&d.Header)
}

// take gives what has been compressed since the last time.
func (d *deflater) take() value {
	b := bytes.Clone(d.out.Bytes())
	d.out.Reset()
	return object.NewBytes(b)
}

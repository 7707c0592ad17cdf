// Package pyssl is the modules _ssl and ssl: TLS by Go's crypto/tls, fed through buffers in memory. It knows no sockets; ssl.py
// and asyncio move the bytes.
package pyssl

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

//go:embed ssl.py
var source string

//go:embed ssl_socket.py
var socketSource string

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_ssl", Docs: []string{docs}, Init: fill},
		{Name: "_ssl_socket", Source: socketSource},
		{Name: "ssl", Source: source},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Set("MemoryBIO", bioType.Value())
	m.Set("_Context", contextType.Value())
	m.Func("_describe", "der, /", func(t *thread, a []value) value {
		der, ok := object.WantBuffer(t, a[0])
		if !ok {
			return object.Raised
		}
		return describeDER(t, der)
	})
	return true
}

package binary

import (
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"

	"github.com/bide-lang/bide/interp/object"
)

type byteOrder = binary.ByteOrder

func crc(t *thread, a []value) value {
	b, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	start := int64(0)
	if a[1].Ok() {
		if start, ok = object.IndexInt(t, a[1]); !ok {
			return object.Raised
		}
	}
	return object.Int(int64(crc32.Update(uint32(start), crc32.IEEETable, b)))
}

func encode64(t *thread, a []value) value {
	b, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	return object.NewBytes(base64.StdEncoding.AppendEncode(nil, b))
}

// decode64 reads base 64; what goes wrong is told as a str. What is no digit is passed over unless strict.
func decode64(t *thread, a []value) value {
	b, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	strict := a[1] == object.True
	if strict && len(b) > 0 && b[0] == '=' {
		return object.NewStr("Leading padding not allowed")
	}
	out := make([]byte, 0, len(b)*3/4)
	var bits uint32
	n, pads := 0, 0
	for i, c := range b {
		if c == '=' {
			pads++
			if n >= 2 && n+pads >= 4 {
				if strict && i+1 < len(b) {
					return object.NewStr("Excess data after padding")
				}
				return object.NewBytes(out)
			}
			continue
		}
		d := digit64(c)
		if d < 0 {
			if strict {
				return object.NewStr("Only base64 data is allowed")
			}
			continue
		}
		if strict && pads > 0 {
			return object.NewStr("Discontinuous padding not allowed")
		}
		pads = 0
		bits = bits<<6 | uint32(d)
		if n++; n > 1 {
			out = append(out, byte(bits>>(8-2*n)))
		}
		n &= 3
	}
	return finish64(out, n)
}

func digit64(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

// finish64 is what decoding gives when the digits end in the middle of a group of four, or not.
func finish64(out []byte, n int) value {
	switch n {
	case 0:
		return object.NewBytes(out)
	case 1:
		return object.Int(int64(len(out)/3*4 + 1))
	}
	return object.NewStr("Incorrect padding")
}

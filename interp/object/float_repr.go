package object

import (
	"bytes"
	"math"
	"strconv"
)

// FormatFloatRepr is repr(f): the shortest digits that read back as f, with an exponent
// below 1e-4 and from 1e16 on.
func FormatFloatRepr(f float64) string {
	s := shortestFloat(f)
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == '.' || c == 'e' || c == 'n' || c == 'i' {
			return s
		}
	}
	return s + ".0"
}

// shortestFloat is FormatFloatRepr without the ".0" that tells a float from an int.
func shortestFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	}
	var room [32]byte
	b := strconv.AppendFloat(room[:0], f, 'e', -1, 64)
	at := bytes.LastIndexByte(b, 'e')
	exp, _ := strconv.Atoi(string(b[at+1:]))
	if exp < -4 || exp >= 16 {
		return string(b)
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

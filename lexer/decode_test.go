package lexer

import (
	"testing"

	"github.com/bide-lang/bide/lexer/token"
)

func TestDecode(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"x = 'é'", "x = 'é'"},
		{"\xef\xbb\xbfx", "x"},
		{"# coding: latin-1\n'\xe9'", "# coding: latin-1\n'é'"},
		{"\n# -*- coding: iso-8859-1-unix -*-\n'\xe9'", "\n# -*- coding: iso-8859-1-unix -*-\n'é'"},
		{"#!/usr/bin/env python\r\n# vim: set fileencoding=Latin_1 :\r\n\xe9", "#!/usr/bin/env python\r\n# vim: set fileencoding=Latin_1 :\r\né"},
		{"# coding: utf8\né", "# coding: utf8\né"},
		{"x\n# coding: unknown\n", "x\n# coding: unknown\n"},
		{"\n\n# coding: unknown\n", "\n\n# coding: unknown\n"},
		{"# coding: us-ascii\nx", "# coding: us-ascii\nx"},
		{"# encoding of coding:\n", "# encoding of coding:\n"},
	} {
		got, err := DecodeFile("f.py", []byte(tt.src), nil)
		if err != nil || got != tt.want {
			t.Errorf("%q: got %q, %v", tt.src, got, err)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	const nonUTF8 = " but no encoding declared; see https://peps.python.org/pep-0263/ for details"
	for _, tt := range []struct{ src, file, call string }{
		{"\xff", `Non-UTF-8 code starting with '\xff' in file f.py on line 1,` + nonUTF8,
			"(unicode error) 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"},
		{"x\n\xe2\x28", `Non-UTF-8 code starting with '\xe2' in file f.py on line 2,` + nonUTF8,
			"(unicode error) 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte"},
		{"x\n\xe2\x82", `Non-UTF-8 code starting with '\xe2' in file f.py on line 2,` + nonUTF8,
			"(unicode error) 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data"},
		{"\xed\xa0\x80", `Non-UTF-8 code starting with '\xed' in file f.py on line 1,` + nonUTF8,
			"(unicode error) 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte"},
		{"# coding: foo\n", "encoding problem: foo", "unknown encoding: foo"},
		{"\xef\xbb\xbf# coding: latin-1\n", "encoding problem: iso-8859-1 with BOM", "encoding problem: iso-8859-1 with BOM"},
		{"# coding: ascii\n#\x80", "encoding problem: ascii",
			"'ascii' codec can't decode byte 0x80 in position 17: ordinal not in range(128)"},
		{"\xff\xfex\x00", `Non-UTF-8 code starting with '\xff' in file f.py on line 1,` + nonUTF8,
			"source code string cannot contain null bytes"},
		{"x\ny\x00", "source code cannot contain null bytes", "source code string cannot contain null bytes"},
	} {
		_, err := DecodeFile("f.py", []byte(tt.src), nil)
		checkMsg(t, tt.src, err, tt.file)
		_, err = Decode([]byte(tt.src), nil)
		checkMsg(t, tt.src, err, tt.call)
	}
}

func checkMsg(t *testing.T, src string, err error, want string) {
	t.Helper()
	if e, ok := err.(*token.SyntaxError); !ok || e.Msg != want {
		t.Errorf("%q:\n got %v\nwant %s", src, err, want)
	}
}

func TestNullByteHasALine(t *testing.T) {
	_, err := DecodeFile("f.py", []byte("x\ny\x00 = 2\n"), nil)
	e := err.(*token.SyntaxError)
	if line := e.Where().Line; line != 2 || e.SourceLine() != "y" {
		t.Errorf("line %d %q", line, e.SourceLine())
	}
}

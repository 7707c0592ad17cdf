package edit

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// key is one key press: its name, such as "ctrl-left" or "tab"; keyText for characters to insert and keyPaste for a
// pasted text, both with the text.
type key struct {
	name string
	text string
}

const (
	keyText  = "text"
	keyPaste = "paste"
)

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
	maxEscape  = 64 // bytes of an escape sequence; a longer one is none
)

// decoder turns the bytes of a terminal into keys. A sequence may arrive in pieces.
type decoder struct {
	rest    string          // an unfinished sequence or character
	pasting bool            // between pasteStart and pasteEnd
	paste   strings.Builder // what was pasted so far
	stopped bool            // Ctrl-C has ended a paste: what still comes of it is dropped, until nothing has come for a while
}

const interruptByte = "\x03"

// feed decodes what has arrived; keys whose bytes have not all come yet stay for the next call.
func (d *decoder) feed(p []byte) []key {
	if d.pasting && string(p) == interruptByte { // nobody pastes that byte in a packet of its own: it is the key
		d.pasting, d.stopped, d.rest = false, true, ""
		d.paste.Reset()
		return []key{{name: "ctrl-c"}}
	}
	if d.stopped {
		_, after, ended := strings.Cut(string(p), pasteEnd)
		d.stopped, p = !ended, []byte(after)
	}
	var keys []key
	d.rest += string(p)
	for d.rest != "" {
		if d.pasting {
			text, ok := d.takePaste()
			if !ok {
				break
			}
			keys = append(keys, key{keyPaste, text})
			continue
		}
		k, n := decodeKey(d.rest)
		if n == 0 {
			break
		}
		started := d.rest[:n] == pasteStart
		d.rest = d.rest[n:]
		switch {
		case started:
			d.pasting = true
		case k.name == keyText && len(keys) > 0 && keys[len(keys)-1].name == keyText:
			keys[len(keys)-1].text += k.text // typed ahead: inserted at once
		case k.name != "":
			keys = append(keys, k)
		}
	}
	return keys
}

// takePaste takes what was pasted up to the end mark; false if that has not come yet.
func (d *decoder) takePaste() (text string, ok bool) {
	before, after, found := strings.Cut(d.rest, pasteEnd)
	if !found {
		keep := partOfMark(d.rest, pasteEnd)
		d.paste.WriteString(d.rest[:len(d.rest)-keep])
		d.rest = d.rest[len(d.rest)-keep:]
		return "", false
	}
	d.paste.WriteString(before)
	d.rest, d.pasting = after, false
	text = cleanPaste(d.paste.String())
	d.paste.Reset()
	return text, true
}

// partOfMark is how many bytes at the end of s are the beginning of mark.
func partOfMark(s, mark string) int {
	for n := min(len(s), len(mark)-1); n > 0; n-- {
		if strings.HasSuffix(s, mark[:n]) {
			return n
		}
	}
	return 0
}

// cleanPaste has \n between lines and no control characters but tabs.
func cleanPaste(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	return strings.Map(func(r rune) rune {
		if isControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

func isControl(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }

// waiting reports whether more bytes must come before the next key is known. A lone ESC is the key Escape if none
// come soon.
func (d *decoder) waiting() bool { return d.rest != "" && !d.pasting || d.stopped }

// giveUp ends an unfinished sequence: more bytes did not come.
func (d *decoder) giveUp() []key {
	lone := d.rest == "\x1b"
	d.rest, d.stopped = "", false
	if lone {
		return []key{{name: "escape"}}
	}
	return nil
}

// decodeKey decodes the first key of s and says how many bytes it has; 0 if it is not complete. A key without a name
// means nothing.
func decodeKey(s string) (k key, n int) {
	switch c := s[0]; {
	case c == 0x1b:
		return decodeEscape(s)
	case c < ' ' || c == 0x7f:
		return key{name: controlNames[c]}, 1
	}
	if !utf8.FullRuneInString(s) {
		return key{}, 0
	}
	r, n := utf8.DecodeRuneInString(s)
	if isControl(r) {
		return key{}, n
	}
	return key{keyText, string(r)}, n
}

// controlNames are the names of the control characters.
var controlNames = func() map[byte]string {
	names := map[byte]string{
		0: "ctrl-space", '\t': "tab", '\n': "enter", '\r': "enter", 8: "backspace", 0x7f: "backspace",
		0x1c: `ctrl-\`, 0x1d: "ctrl-]", 0x1e: "ctrl-^", 0x1f: "ctrl-_",
	}
	for c := byte(1); c <= 26; c++ {
		if names[c] == "" {
			names[c] = "ctrl-" + string(rune('a'+c-1))
		}
	}
	return names
}()

// decodeEscape decodes what begins with ESC.
func decodeEscape(s string) (key, int) {
	if len(s) == 1 {
		return key{}, 0
	}
	switch s[1] {
	case '[':
		return decodeCSI(s)
	case 'O':
		return decodeSS3(s)
	case ']', 'P', '_', '^', 'X':
		return skipString(s)
	}
	k, n := decodeKey(s[1:])
	if n == 0 {
		return key{}, 0
	}
	if k.name == keyText {
		return key{name: "alt-" + k.text}, n + 1
	}
	return key{name: withModifier("alt-", k.name)}, n + 1
}

func withModifier(modifier, name string) string {
	if name == "" || strings.HasPrefix(name, modifier) {
		return name
	}
	return modifier + name
}

// skipString passes over a string that the terminal sent as an answer to nobody.
func skipString(s string) (key, int) {
	for i := 2; i < len(s); i++ {
		switch {
		case s[i] == 7:
			return key{}, i + 1
		case s[i] == 0x1b && i+1 < len(s) && s[i+1] == '\\':
			return key{}, i + 2
		case i > 4096:
			return key{}, i
		}
	}
	return key{}, 0
}

// finalNames are the keys that are told by the last character of a sequence.
var finalNames = map[byte]string{
	'A': "up", 'B': "down", 'C': "right", 'D': "left", 'H': "home", 'F': "end", 'Z': "shift-tab", 'M': "enter",
	'a': "ctrl-up", 'b': "ctrl-down", 'c': "ctrl-right", 'd': "ctrl-left", 'E': "",
}

// numberNames are the keys that are told by the number before a ~.
var numberNames = map[int]string{
	1: "home", 2: "insert", 3: "delete", 4: "end", 5: "pageup", 6: "pagedown", 7: "home", 8: "end",
}

// decodeCSI decodes ESC [ parameters final.
func decodeCSI(s string) (key, int) {
	end := 2
	for ; end < len(s) && (s[end] < 0x40 || s[end] > 0x7e); end++ {
		if s[end] < ' ' || s[end] > 0x7e || end > maxEscape {
			return key{}, end // no sequence after all
		}
	}
	if end == len(s) {
		return key{}, 0
	}
	if s[end] == '[' && end == 2 { // the Linux console's function keys
		return key{}, min(4, len(s))
	}
	return key{name: csiName(s[2:end], s[end])}, end + 1
}

// csiName names a sequence by its parameters: number ; modifier.
func csiName(params string, final byte) string {
	fields := strings.Split(params, ";")
	number, _ := strconv.Atoi(fields[0])
	modifier := 0
	if len(fields) > 1 {
		modifier, _ = strconv.Atoi(fields[1])
	}
	switch {
	case final == '~' && number == 27 && len(fields) > 2: // xterm's modifyOtherKeys
		code, _ := strconv.Atoi(fields[2])
		return codeName(code, modifier)
	case final == '~':
		return modified(numberNames[number], modifier)
	case final == 'u':
		return codeName(number, modifier)
	case final >= 'a' && final <= 'd' && params != "":
		return ""
	}
	return modified(finalNames[final], modifier)
}

// modified puts the modifiers that count before a name: 1 + (1 shift, 2 alt, 4 ctrl).
func modified(name string, modifier int) string {
	if name == "" || modifier < 2 {
		return name
	}
	bits := modifier - 1
	if bits&2 != 0 {
		name = withModifier("alt-", name)
	}
	if bits&4 != 0 {
		name = withModifier("ctrl-", name)
	}
	return name
}

// codeName names a key that is told by its character and modifiers.
func codeName(code, modifier int) string {
	if code <= 0 || code > 0x7f {
		return ""
	}
	c := byte(code)
	if name := controlNames[c]; name != "" {
		return modified(name, modifier)
	}
	if c == 0x1b {
		return "escape"
	}
	return modified(strings.ToLower(string(rune(c))), modifier)
}

// decodeSS3 decodes ESC O final.
func decodeSS3(s string) (key, int) {
	if len(s) < 3 {
		return key{}, 0
	}
	return key{name: finalNames[s[2]]}, 3
}

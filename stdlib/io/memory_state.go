package pyio

import (
	"bytes"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// What copy and pickle keep of files in memory: content, line ends, position, and the attributes of a script's class.

// memoryReduce says that a file in memory is made anew and then given its state.
func memoryReduce(t *thread, a []value) value {
	copyreg := t.Interp.Library(t, "copyreg")
	if copyreg.Bad() {
		return copyreg
	}
	maker := object.GetAttr(t, copyreg, object.StrOf("__newobj__"))
	state := object.CallMethod(t, a[0], object.StrOf("__getstate__"))
	if maker.Bad() || state.Bad() {
		return object.Raised
	}
	made := object.NewTuple(a[0].Type().Value())
	return object.NewTuple(maker, made.Value(), state, object.None, object.None).Value()
}

// attributesOf is a copy of an instance's attributes, None if it has none.
func attributesOf(attrs *object.Attrs) value {
	if d := attrs.Dict(); d.Len() > 0 {
		return d.Copy().Value()
	}
	return object.None
}

func bytesIOGetstate(_ *thread, b *BytesIO, _ []value) value {
	return object.NewTuple(object.NewBytes(bytes.Clone(b.b)), object.Int(b.pos), attributesOf(&b.attrs)).Value()
}

func stringIOGetstate(_ *thread, s *StringIO, _ []value) value {
	newline := object.NewStr(s.newline)
	if s.translate {
		newline = object.None
	}
	return object.NewTuple(object.NewStr(string(s.b)), newline, object.Int(int64(s.tell())), attributesOf(&s.attrs)).Value()
}

// stateParts checks the tuple given to __setstate__, whose last two parts are a position and attributes or None.
func stateParts(t *thread, self, state value, count int) ([]value, int64, bool) {
	parts, ok := object.AsTuple(state)
	if !ok || len(parts.Items) < count {
		t.Raise(object.TypeErrorType, "%s.__setstate__ argument should be %d-tuple, got %s",
			self.Type().MessageName(), count, state.Type().MessageName())
		return nil, 0, false
	}
	at := parts.Items[count-2]
	pos, ok := object.AsInt64(at)
	if !ok {
		t.Raise(object.TypeErrorType, "%s item of state must be an integer, not %s",
			[]string{"second", "third"}[count-3], at.Type().MessageName())
		return nil, 0, false
	}
	if pos < 0 {
		t.Raise(object.ValueErrorType, "position value cannot be negative")
		return nil, 0, false
	}
	if own := parts.Items[count-1]; !own.IsNone() {
		d, ok := object.AsDict(own)
		if !ok {
			t.Raise(object.TypeErrorType, "%s item of state should be a dict, got a %s",
				[]string{"third", "fourth"}[count-3], own.Type().MessageName())
			return nil, 0, false
		}
		into := object.GetAttr(t, self, object.StrOf("__dict__"))
		if into.Bad() || object.CallMethod(t, into, object.StrOf("update"), d.Value()).Bad() {
			return nil, 0, false
		}
	}
	return parts.Items, pos, true
}

func bytesIOSetstate(t *thread, b *BytesIO, a []value) value {
	parts, pos, ok := stateParts(t, a[0], a[1], 3)
	if !ok {
		return object.Raised
	}
	content, ok := object.BufferOf(parts[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "a bytes-like object is required, not '%s'", parts[0].Type().MessageName())
	}
	b.b, b.pos = bytes.Clone(content), pos
	return object.None
}

func stringIOSetstate(t *thread, s *StringIO, a []value) value {
	parts, pos, ok := stateParts(t, a[0], a[1], 4)
	if !ok || !s.setNewline(t, parts[1]) {
		return object.Raised
	}
	content, ok := object.AsStr(parts[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "initial_value must be str or None, not %s", parts[0].Type().MessageName())
	}
	s.b = []byte(strings.Clone(content.Text()))
	s.seek(int(pos))
	return object.None
}

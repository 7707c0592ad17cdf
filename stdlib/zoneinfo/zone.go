package zoneinfo

import (
	"time"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/datetime"
)

// zone says what holds in a time zone at which time.
type zone struct {
	object.Header
	location *time.Location
	fixed    *span           // what always holds; nil if it changes
	deltas   map[int64]value // the timedeltas of offsets that were asked for
}

// span is what holds for a while, and the seconds since the epoch between which it does; always on a side without a bound.
type span struct {
	offset           int64 // seconds
	name             string
	summer           bool
	start, end       int64
	hasStart, hasEnd bool
}

var zoneType = &object.Type{Name: "_Zone", Module: "zoneinfo", Flags: object.FlagNoNew}

func init() {
	ty := zoneType.Define(object.ObjectType, nil)
	ty.Methods = []object.Method{
		{Name: "utcoffset", Sig: "dt, /", Two: about((*zone).utcoffset)},
		{Name: "dst", Sig: "dt, /", Two: about((*zone).dst)},
		{Name: "tzname", Sig: "dt, /", Two: about((*zone).tzname)},
		{Name: "at", Sig: "dt, /", Two: fromUTC},
	}
}

func newZone(location *time.Location) value {
	z := &zone{Header: object.HeaderOf(zoneType), location: location, deltas: map[int64]value{}}
	if s := z.spanAt(0); !s.hasStart && !s.hasEnd {
		z.fixed = &s
	}
	return object.FromHeader(&z.Header)
}

// spanAt is what holds at a time since the epoch.
func (z *zone) spanAt(seconds int64) span {
	at := time.Unix(seconds, 0).In(z.location)
	name, offset := at.Zone()
	s := span{offset: int64(offset), name: name, summer: at.IsDST()}
	start, end := at.ZoneBounds()
	if !start.IsZero() {
		s.start, s.hasStart = start.Unix(), true
	}
	if !end.IsZero() {
		s.end, s.hasEnd = end.Unix(), true
	}
	return s
}

// about makes a method that tells of what holds at a datetime, or None where that cannot be told.
func about(tell func(z *zone, s *span) value) object.BinaryFunc {
	return func(t *thread, v, dt value) value {
		z := object.Cast[zone](v)
		if z.fixed != nil {
			return tell(z, z.fixed)
		}
		if dt.IsNone() {
			return object.None
		}
		wall, fold, ok := datetime.Wall(dt)
		if !ok {
			return t.Raise(object.AttributeErrorType, "'%s' object has no attribute 'toordinal'", dt.Type().MessageName())
		}
		s := z.spanOf(wall, fold)
		return tell(z, &s)
	}
}

// spanOf is what holds when clocks show a time: of two the first unless fold is set, in a gap what held before it.
func (z *zone) spanOf(wall int64, fold bool) span {
	const twoDays = 2 * 86400
	s := z.spanAt(wall + twoDays)
	for s.hasStart {
		before := z.spanAt(s.start - 1)
		turn := s.start + max(before.offset, s.offset)
		if fold {
			turn = s.start + min(before.offset, s.offset)
		}
		if wall >= turn {
			break
		}
		s = before
	}
	return s
}

func (z *zone) utcoffset(s *span) value { return z.delta(s.offset) }

func (z *zone) tzname(s *span) value { return object.NewStr(s.name) }

// dst is how far a summer time is ahead of the normal time next to it.
func (z *zone) dst(s *span) value {
	if !s.summer {
		return z.delta(0)
	}
	if s.hasStart {
		if other := z.spanAt(s.start - 1); !other.summer && other.offset != s.offset {
			return z.delta(s.offset - other.offset)
		}
	}
	if s.hasEnd {
		if other := z.spanAt(s.end); !other.summer && other.offset != s.offset {
			return z.delta(s.offset - other.offset)
		}
	}
	return z.delta(3600)
}

func (z *zone) delta(seconds int64) value {
	d, ok := z.deltas[seconds]
	if !ok {
		d = datetime.Seconds(seconds)
		z.deltas[seconds] = d
	}
	return d
}

// fromUTC gives the offset at a datetime in UTC, and whether clocks showed the same before.
func fromUTC(_ *thread, v, dt value) value {
	z := object.Cast[zone](v)
	seconds, _, _ := datetime.Wall(dt)
	s := z.spanAt(seconds)
	again := false
	if s.hasStart {
		back := z.spanAt(s.start-1).offset - s.offset
		again = seconds-s.start < back
	}
	return object.NewPair(z.delta(s.offset), object.Bool(again)).Value()
}

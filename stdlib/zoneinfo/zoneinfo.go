// Package zoneinfo is the module zoneinfo: time zones by name, from the system's files or else from those that come
// with bide. It knows when which offset holds; zoneinfo.py makes a tzinfo of that.
package zoneinfo

import (
	_ "embed"
	"time"
	_ "time/tzdata" // where the system has no zones

	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

var (
	//go:embed zoneinfo.py
	source string
	//go:embed names.txt
	names string
)

// Def describes the module zoneinfo.
func Def() object.ModuleDef { return object.ModuleDef{Name: "zoneinfo", Init: fill, Source: source} }

func fill(_ *thread, m *object.Module) bool {
	m.Func("_load", "key, /", load)
	m.Func("_parse", "data, /", parse)
	m.Set("_names", object.NewStr(names))
	return true
}

// load finds a zone by name; None if there is none.
func load(_ *thread, a []value) value {
	key, ok := object.AsStr(a[0])
	if !ok || key.Text() == "" || key.Text() == "Local" {
		return object.None
	}
	zone, err := time.LoadLocation(key.Text())
	if err != nil {
		return object.None
	}
	return lookup(zone)
}

// parse reads the content of a zone's file.
func parse(t *thread, a []value) value {
	data, ok := object.BufferOf(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "a bytes-like object is required, not '%s'", a[0].Type().MessageName())
	}
	zone, err := time.LoadLocationFromTZData("", data)
	if err != nil {
		return t.Raise(object.ValueErrorType, "Invalid TZif file: magic not found")
	}
	return lookup(zone)
}

// lookup is a function from seconds since the epoch to what holds then: the offset in seconds, the zone's name, whether
// that is a summer time, and since when and until when, None for ever.
func lookup(zone *time.Location) value {
	return object.NewFunc("zoneinfo", "lookup", "seconds, /", func(t *thread, a []value) value {
		n, ok := object.IndexInt(t, a[0])
		if !ok {
			return object.Raised
		}
		at := time.Unix(n, 0).In(zone)
		name, offset := at.Zone()
		start, end := at.ZoneBounds()
		return object.NewTuple(object.Int(int64(offset)), object.NewStr(name), object.Bool(at.IsDST()), bound(start), bound(end)).Value()
	})
}

func bound(at time.Time) value {
	if at.IsZero() {
		return object.None
	}
	return object.Int(at.Unix())
}

// Package zoneinfo is the module zoneinfo: time zones by name, from the system's files or else from those that come
// with bide. It knows when which offset holds; zoneinfo.py makes a tzinfo
// of that.
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
	return newZone(zone)
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
	return newZone(zone)
}

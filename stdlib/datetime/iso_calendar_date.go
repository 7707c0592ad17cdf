package datetime

import (
	"strconv"

	"github.com/bide-lang/bide/interp/object"
)

// isoCalendarDateType is the tuple of year, week and weekday by ISO 8601.
var isoCalendarDateType = &object.Type{Name: "IsoCalendarDate", Module: "datetime"}

var isoCalendarDateSignature = object.ParseSignature("year, week, weekday", false)

func init() {
	ty := isoCalendarDateType.Define(object.TupleType, nil)
	ty.New = func(t *thread, _ *object.Type, args []value, names []*object.Str) value {
		b := object.Builtin{Name: ty.Name, Sig: isoCalendarDateSignature, Fn: func(t *thread, a []value) value {
			var n [3]int
			for i := range n {
				var ok bool
				if n[i], ok = cInt(t, a[i]); !ok {
					return object.Raised
				}
			}
			return newIsoCalendarDate(n[0], n[1], n[2])
		}}
		return b.Invoke(t, args, names)
	}
	ty.Repr = func(_ *thread, v value) value {
		u, _ := object.AsTuple(v)
		text := func(i int) string { return strconv.FormatInt(u.Items[i].Int64(), 10) }
		return object.NewStr("datetime.IsoCalendarDate(year=" + text(0) + ", week=" + text(1) + ", weekday=" + text(2) + ")")
	}
	for i, name := range []string{"year", "week", "weekday"} {
		ty.Getters = append(ty.Getters, object.Getter{Name: name, Get: func(_ *thread, v value) value {
			u, _ := object.AsTuple(v)
			return u.Items[i]
		}})
	}
	ty.Methods = []object.Method{{Name: "__reduce__", One: func(_ *thread, v value) value {
		u, _ := object.AsTuple(v)
		return object.NewPair(object.TupleType.Value(), object.NewTuple(object.NewTuple(u.Items...).Value()).Value()).Value()
	}}}
}

func newIsoCalendarDate(year, week, weekday int) value {
	u := &object.Tuple{Header: object.HeaderOf(isoCalendarDateType), Items: ints(year, week, weekday)}
	return u.Value()
}

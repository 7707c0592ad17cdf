package pyos

import (
	"math"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// intArgument reads an argument that the system has in an integer of C, whose type the name of the parameter tells. What
// that type does not hold is refused, as the system would take it for another number.
func intArgument(t *thread, name string, v value) (int, bool) {
	switch {
	case strings.HasSuffix(name, "uid"):
		return id(t, "uid", v)
	case strings.HasSuffix(name, "gid") && name != "pgid":
		return id(t, "gid", v)
	case strings.Contains(name, "offset"), name == "length", name == "count", name == "device":
		return cLong(t, v)
	case strings.Contains(name, "fd"), name == "status":
		return descriptor(t, v)
	}
	return cInt(t, v)
}

// cInt is an argument that C has in an int.
func cInt(t *thread, v value) (int, bool) {
	n, ok := cLong(t, v)
	switch {
	case !ok:
		return 0, false
	case n > math.MaxInt32:
		t.Raise(object.OverflowErrorType, "signed integer is greater than maximum")
		return 0, false
	case n < math.MinInt32:
		t.Raise(object.OverflowErrorType, "signed integer is less than minimum")
		return 0, false
	}
	return n, true
}

// cLong is an argument that C has in a long.
func cLong(t *thread, v value) (int, bool) {
	n := object.Index(t, v)
	if n.Bad() {
		return 0, false
	}
	number, ok := object.AsInt64(n)
	if !ok {
		t.Raise(object.OverflowErrorType, "Python int too large to convert to C long")
	}
	return int(number), ok
}

// descriptor is the number of an open file.
func descriptor(t *thread, v value) (int, bool) {
	n := object.Index(t, v)
	if n.Bad() {
		return 0, false
	}
	fd, ok := object.AsInt64(n)
	if !ok || int64(int32(fd)) != fd {
		t.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
		return 0, false
	}
	return int(fd), true
}

// descriptorOf is descriptor, which objects with a method fileno() have, too.
func descriptorOf(t *thread, v value) (int, bool) {
	if v.Type().Index == nil {
		method := object.FindAttr(t, v, object.StrOf("fileno"))
		if method.Bad() {
			if !method.IsRaised() {
				t.Raise(object.TypeErrorType, "argument must be an int, or have a fileno() method.")
			}
			return 0, false
		}
		if v = object.Call(t, method); v.Bad() {
			return 0, false
		}
		if v.Type().Index == nil {
			t.Raise(object.TypeErrorType, "fileno() returned a non-integer")
			return 0, false
		}
	}
	fd, ok := descriptor(t, v)
	if ok && fd < 0 {
		t.Raise(object.ValueErrorType, "file descriptor cannot be a negative integer (%d)", fd)
		return 0, false
	}
	return fd, ok
}

// id is the number of a user or group; -1 leaves it as it is.
func id(t *thread, what string, v value) (int, bool) {
	if v.Type().Index == nil {
		t.Raise(object.TypeErrorType, "%s should be integer, not %s", what, v.Type().MessageName())
		return 0, false
	}
	n := object.Index(t, v)
	if n.Bad() {
		return 0, false
	}
	number, ok := object.AsInt64(n)
	big, _ := object.AsBigInt(n)
	switch {
	case !ok && big.Sign() > 0:
		t.Raise(object.OverflowErrorType, "%s is greater than maximum", what)
	case !ok || number < -1 || number > math.MaxUint32: // CPython says so of those that are too large, too
		t.Raise(object.OverflowErrorType, "%s is less than minimum", what)
	default:
		return int(number), true
	}
	return 0, false
}

// intList reads an iterable of ints.
func intList(t *thread, v value) ([]int, bool) {
	var found []int
	ok := object.Iterate(t, v, func(item value) bool {
		n, ok := cInt(t, item)
		found = append(found, n)
		return ok
	})
	return found, ok
}

// intTuple is a tuple of ints.
func intTuple(n ...int) value {
	items := make([]value, len(n))
	for i, each := range n {
		items[i] = object.Int(int64(each))
	}
	return object.NewTuple(items...).Value()
}

package datetime

import (
	"math"
	"syscall"
	"time"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

const timestampOverflow = "timestamp out of range for platform time_t"

// secondsOf is a whole number of seconds.
func secondsOf(t *thread, f float64) (int64, bool) {
	if math.IsNaN(f) {
		return 0, refuse(t, "Invalid value NaN (not a number)")
	}
	if f < -1<<63 || f >= 1<<63 {
		t.Raise(object.OverflowErrorType, timestampOverflow)
		return 0, false
	}
	return int64(f), true
}

// sinceEpoch is a moment as seconds and microseconds.
type sinceEpoch struct {
	seconds int64
	us      int32
}

// readTimestamp reads seconds since the epoch, rounded to microseconds.
func readTimestamp(t *thread, v value) (sinceEpoch, bool) {
	f, isFloat := floatOf(v)
	if !isFloat {
		n, ok := cLong(t, v, timestampOverflow)
		return sinceEpoch{n, 0}, ok
	}
	whole, fraction := math.Modf(f)
	us := math.RoundToEven(fraction * 1e6)
	switch {
	case us >= 1e6:
		us, whole = us-1e6, whole+1
	case us < 0:
		us, whole = us+1e6, whole-1
	}
	seconds, ok := secondsOf(t, whole)
	return sinceEpoch{seconds, int32(us)}, ok
}

// checkYear refuses what is in no year that a date can have.
func checkYear(t *thread, seconds int64) bool {
	if seconds >= (1-epochOrdinal)*daySecs && seconds < (maxOrdinal+1-epochOrdinal)*daySecs {
		return true
	}
	if seconds > 67768036191676799 || seconds < -67768040609740800 {
		pyio.RaiseOS(t, syscall.EOVERFLOW, object.Unbound)
		return false
	}
	return refuse(t, "year %d is out of range", int32(time.Unix(seconds, 0).UTC().Year()))
}

// localOffset is by how much local clocks are ahead at a time since the epoch, and what their zone is called.
func localOffset(seconds int64) (int64, string) {
	name, offset := time.Unix(seconds, 0).In(time.Local).Zone()
	return int64(offset), name
}

// local is what local clocks show, as seconds since 1 January 1970.
func local(t *thread, seconds int64) (int64, bool) {
	offset, _ := localOffset(seconds)
	return seconds + offset, checkYear(t, seconds+offset)
}

func (m *moment) epochSeconds() int64 {
	return int64(m.ordinal()-epochOrdinal)*daySecs + int64(m.seconds())
}

func now(t *thread, cls, tz value) value {
	if tz.Bad() {
		tz = object.None
	}
	if !checkZone(t, tz) {
		return object.Raised
	}
	return fromEpoch(t, cls, wallClock(t), tz, tz.IsNone())
}

func wallClock(t *thread) sinceEpoch {
	us := int64(math.Floor(t.Interp.Clock.Wall() * 1e6))
	seconds := floorDiv(us, usSecond)
	return sinceEpoch{seconds, int32(us - seconds*usSecond)}
}

func utcNow(t *thread, cls value) value {
	if !deprecated(t, "utcnow", "now(datetime.UTC)") {
		return object.Raised
	}
	return fromEpoch(t, cls, wallClock(t), object.None, false)
}

func utcFromTimestamp(t *thread, cls, timestamp value) value {
	if !deprecated(t, "utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)") {
		return object.Raised
	}
	at, ok := readTimestamp(t, timestamp)
	if !ok {
		return object.Raised
	}
	return fromEpoch(t, cls, at, object.None, false)
}

func deprecated(t *thread, name, instead string) bool {
	return t.Interp.Warn == nil || t.Interp.Warn(t, object.DeprecationWarningType, 1, "datetime.datetime."+name+
		"() is deprecated and scheduled for removal in a future version. "+
		"Use timezone-aware objects to represent datetimes in UTC: datetime.datetime."+instead+".")
}

func fromTimestamp(t *thread, cls, timestamp, tz value) value {
	if tz.Bad() {
		tz = object.None
	}
	if !checkZone(t, tz) {
		return object.Raised
	}
	at, ok := readTimestamp(t, timestamp)
	if !ok {
		return object.Raised
	}
	return fromEpoch(t, cls, at, tz, tz.IsNone())
}

// fromEpoch makes a class's datetime of a moment, by local clocks or in a time zone.
func fromEpoch(t *thread, cls value, at sinceEpoch, tz value, byLocal bool) value {
	seconds, fold, ok := at.seconds, uint8(0), false
	if byLocal {
		seconds, fold, ok = localWithFold(t, at.seconds)
	} else {
		ok = checkYear(t, seconds)
	}
	if !ok {
		return object.Raised
	}
	days := floorDiv(seconds, daySecs)
	c := clockOf((seconds-days*daySecs)*usSecond + int64(at.us))
	c.fold = fold
	made := likeMoment(t, classOf(cls), dateOf(int(days)+epochOrdinal), c, tz)
	if made.Bad() || tz.IsNone() {
		return made
	}
	return object.CallMethod(t, tz, nameFromUTC, made)
}

// localWithFold is local with the fold: 1 if clocks have been set back within a day, so that they showed the same before.
func localWithFold(t *thread, seconds int64) (shown int64, fold uint8, ok bool) {
	if shown, ok = local(t, seconds); !ok {
		return 0, 0, false
	}
	earlier, ok := local(t, seconds-daySecs)
	if !ok {
		return 0, 0, false
	}
	if back := shown - earlier - daySecs; back < 0 {
		offset, _ := localOffset(seconds + back)
		fold = uint8(b2i(seconds+back+offset == shown))
	}
	return shown, fold, true
}

// localSeconds is when local clocks show the datetime, in seconds since the epoch. Of two such moments the fold picks one;
// if they were never so, what it would be by the offset of before or after.
func (m *moment) localSeconds(t *thread) (int64, bool) {
	shown, fine := m.epochSeconds(), true
	offsetAt := func(at int64) int64 {
		there, ok := local(t, at)
		fine = fine && ok
		return there - at
	}
	offset := offsetAt(shown)
	first := shown - offset
	if !fine {
		return 0, false
	}
	other := offsetAt(first)
	fits := other == offset
	if fits && fine {
		other = offsetAt(first + daySecs*(2*int64(m.fold)-1))
		if other == offset {
			return first, fine
		}
	}
	second := shown - other
	switch {
	case !fine:
		return 0, false
	case offsetAt(second) == other:
		return second, fine
	case fits:
		return first, fine
	case m.fold != 0:
		return min(first, second), fine
	}
	return max(first, second), fine
}

func timestamp(t *thread, v value) value {
	m := momentOf(v)
	if m.tz.IsNone() {
		seconds, ok := m.localSeconds(t)
		if !ok {
			return object.Raised
		}
		return object.Float(float64(seconds) + float64(m.us)/1e6)
	}
	since := datetimeSub(t, v, epoch)
	if since.Bad() {
		return object.Raised
	}
	return totalSeconds(t, since)
}

// epoch is 1 January 1970 in UTC.
var epoch = newMoment(ymd{1970, 1, 1}, timeOfDay{}, utc.value())

// localZoneAt is the local time zone at a moment, as a timezone.
func localZoneAt(t *thread, seconds int64) value {
	offset, name := localOffset(seconds)
	return newTimezone(t, deltaOf(smallDelta(offset*usSecond)), object.NewStr(name))
}

// localZoneOf is localZoneAt when local clocks show a datetime.
func localZoneOf(t *thread, m *moment) value {
	seconds, ok := m.localSeconds(t)
	if !ok {
		return object.Raised
	}
	return localZoneAt(t, seconds)
}

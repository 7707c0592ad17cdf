package object

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Keys that compare without calls, and never fail to, need none of the order of comparisons that
// sorter keeps: any stable way gives the same list. Each gets a rank, a number that orders it as far as
// eight bytes can, and the ranks are sorted byte by byte. Where ranks are equal and do not tell
// everything, the keys themselves are compared.

// ranked stands for one key: at is where it was.
type ranked struct {
	rank uint64
	at   uint32
}

// rankSort is one sort by ranks.
type rankSort struct {
	keys    []Value
	tuples  bool
	column  int // of tuples
	descend bool
	room    []ranked // for sortRanks
}

// byRank sorts keys, and the values that go along, if they are of a kind that has ranks.
func (s *sorter) byRank(reverse bool) bool {
	if uint64(len(s.keys)) > math.MaxUint32 || !haveRanks(s.keys) {
		return false
	}
	all := s.t.ranks
	if need := 2 * len(s.keys); len(all) < need {
		all = make([]ranked, need)
		if need <= mostRanksKept {
			s.t.ranks = all
		}
	}
	order := all[:len(s.keys)]
	for i := range order {
		order[i].at = uint32(i)
	}
	r := rankSort{keys: s.keys, tuples: s.keys[0].ref.typ == TupleType, descend: reverse, room: all[len(all)/2:]}
	r.sort(order)
	reorder(s.keys, order)
	if s.vals != nil {
		reorder(s.vals, order)
	}
	return true
}

// mostRanksKept is how many of the entries byRank works with a thread keeps for the next sort.
const mostRanksKept = 512

// reorder puts the items where order wants them.
func reorder(items []Value, order []ranked) {
	var few [insertionMost]Value
	old := append(few[:0], items...)
	for i, r := range order {
		items[i] = old[r.at]
	}
}

// haveRanks reports whether all keys are of one plain type, or tuples of such by column.
func haveRanks(keys []Value) bool {
	typ := keys[0].ref.typ
	if typ == TupleType {
		return plainColumns(keys)
	}
	for _, k := range keys {
		if k.ref.typ != typ || !isPlainKey(k) {
			return false
		}
	}
	return true
}

// isPlainKey reports a str, a float that is a number, or an int of 64 bits.
func isPlainKey(v Value) bool {
	return v.IsInt() || v.ref.typ == StrType || v.IsFloat() && v.Float64() == v.Float64()
}

func plainColumns(keys []Value) bool {
	var first []Value
	for _, k := range keys {
		if k.ref.typ != TupleType {
			return false
		}
		items := Cast[Tuple](k).Items
		if first == nil {
			first = items
		}
		if len(items) == 0 || len(items) != len(first) {
			return false
		}
		for i, item := range items {
			if item.ref.typ != first[i].ref.typ || !isPlainKey(item) {
				return false
			}
		}
	}
	return true
}

// key is the plain key at a place: of a tuple the item in the column that is being sorted by.
func (r *rankSort) key(at uint32) Value {
	k := r.keys[at]
	if r.tuples {
		return Cast[Tuple](k).Items[r.column]
	}
	return k
}

// sort sorts by the plain keys, and tuples by the columns behind.
func (r *rankSort) sort(order []ranked) {
	if r.key(order[0].at).ref.typ == StrType {
		r.sortTexts(order, 0)
		return
	}
	for i := range order {
		order[i].rank = r.rank(r.key(order[i].at), 0)
	}
	sortRanks(order, r.room)
	if r.tuples && r.column+1 < len(Cast[Tuple](r.keys[0]).Items) {
		settle(order, r.sortColumns)
	}
}

// sortColumns sorts tuples that are equal up to the column.
func (r *rankSort) sortColumns(group []ranked) {
	if len(group) <= insertionMost {
		r.sortGroup(group)
		return
	}
	next := *r
	next.column++
	next.sort(group)
}

// rank is the rank of a plain key, of a str by the eight bytes from byte from on.
func (r *rankSort) rank(v Value, from int) uint64 {
	var rank uint64
	switch {
	case v.IsInt():
		rank = v.bits ^ 1<<63
	case v.IsFloat():
		rank = math.Float64bits(v.Float64() + 0) // -0.0 equals 0.0
		if rank>>63 != 0 {
			rank = ^rank
		} else {
			rank |= 1 << 63
		}
	default:
		rank = textRank(Cast[Str](v).s[from:])
	}
	if r.descend {
		rank = ^rank
	}
	return rank
}

// textRank is the first eight bytes of s, the first counting most.
func textRank(s string) uint64 {
	if len(s) >= 8 {
		_ = s[7]
		return uint64(s[0])<<56 | uint64(s[1])<<48 | uint64(s[2])<<40 | uint64(s[3])<<32 |
			uint64(s[4])<<24 | uint64(s[5])<<16 | uint64(s[6])<<8 | uint64(s[7])
	}
	rank := uint64(0)
	for i := 0; i < len(s); i++ {
		rank |= uint64(s[i]) << (56 - 8*i)
	}
	return rank
}

// sortTexts sorts strs that are equal up to byte from.
func (r *rankSort) sortTexts(order []ranked, from int) {
	from = r.samePrefix(order, from)
	shortest := math.MaxInt
	for i := range order {
		v := r.key(order[i].at)
		order[i].rank = r.rank(v, from)
		shortest = min(shortest, len(Cast[Str](v).s))
	}
	sortRanks(order, r.room)
	settle(order, func(group []ranked) {
		if len(group) > insertionMost && shortest >= from+8 {
			r.sortTexts(group, from+8)
		} else {
			r.sortGroup(group)
		}
	})
}

// samePrefix is how many bytes, from from on, all texts begin with.
func (r *rankSort) samePrefix(order []ranked, from int) int {
	first := Cast[Str](r.key(order[0].at)).s
	end := len(first)
	for i := range order {
		s := Cast[Str](r.key(order[i].at)).s
		end = min(end, len(s))
		for at := from; at < end; at++ {
			if s[at] != first[at] {
				end = at
			}
		}
	}
	return end
}

// settle hands each stretch of equal ranks to sort.
func settle(order []ranked, sort func(group []ranked)) {
	for i := 0; i < len(order); {
		end := i + 1
		for end < len(order) && order[end].rank == order[i].rank {
			end++
		}
		if end-i > 1 {
			sort(order[i:end])
		}
		i = end
	}
}

// sortGroup sorts by comparing the keys; where that finds no difference the order stays.
func (r *rankSort) sortGroup(group []ranked) {
	slices.SortFunc(group, func(a, b ranked) int {
		c := 0
		if x, y := r.keys[a.at], r.keys[b.at]; r.tuples {
			c = compareTuples(x, y)
		} else {
			c = strings.Compare(Cast[Str](x).s, Cast[Str](y).s)
		}
		switch {
		case c == 0:
			return cmp.Compare(a.at, b.at)
		case r.descend:
			return -c
		}
		return c
	})
}

// compareTuples compares tuples of the same plain types.
func compareTuples(a, b Value) int {
	ys := Cast[Tuple](b).Items
	for i, x := range Cast[Tuple](a).Items {
		y, c := ys[i], 0
		switch {
		case x == y:
		case x.IsInt():
			c = cmp.Compare(x.Int64(), y.Int64())
		case x.IsFloat():
			c = cmp.Compare(x.Float64(), y.Float64())
		default:
			c = strings.Compare(Cast[Str](x).s, Cast[Str](y).s)
		}
		if c != 0 {
			return c
		}
	}
	return 0
}

// insertionMost is up to how many keys are sorted by insertion.
const insertionMost = 32

// sortRanks sorts stably by rank: few keys by insertion, more by one byte of the rank after another, the
// lowest first. room is as large as keys.
func sortRanks(keys, room []ranked) {
	all, any := ^uint64(0), uint64(0)
	sorted, falling := true, true
	for i := range keys {
		all &= keys[i].rank
		any |= keys[i].rank
		if i > 0 {
			sorted = sorted && keys[i-1].rank <= keys[i].rank
			falling = falling && keys[i-1].rank > keys[i].rank
		}
	}
	switch {
	case sorted:
		return
	case falling:
		slices.Reverse(keys)
		return
	case len(keys) <= insertionMost:
		insertRanks(keys)
		return
	}
	from, to := keys, room[:len(keys)]
	for shift := 0; shift < 64; shift += 8 {
		if byte((all^any)>>shift) == 0 {
			continue // the same for all
		}
		var starts [256]uint32
		for i := range from {
			starts[byte(from[i].rank>>shift)]++
		}
		sum := uint32(0)
		for i, n := range starts {
			starts[i] = sum
			sum += n
		}
		for _, k := range from {
			b := byte(k.rank >> shift)
			to[starts[b]] = k
			starts[b]++
		}
		from, to = to, from
	}
	if &from[0] != &keys[0] {
		copy(keys, from)
	}
}

func insertRanks(keys []ranked) {
	for i := 1; i < len(keys); i++ {
		k := keys[i]
		j := i
		for ; j > 0 && keys[j-1].rank > k.rank; j-- {
			keys[j] = keys[j-1]
		}
		keys[j] = k
	}
}

// sortInts sorts ints, of which equal ones cannot be told apart, and reports whether all keys were.
func sortInts(keys []Value, descend bool) bool {
	sorted := true
	for i, k := range keys {
		if !k.IsInt() {
			return false
		}
		sorted = sorted && (i == 0 || keys[i-1].Int64() <= k.Int64())
	}
	switch {
	case sorted && !descend:
	case len(keys) <= insertionMost:
		insertInts(keys, descend)
	default:
		sortManyInts(keys, descend)
	}
	return true
}

func insertInts(keys []Value, descend bool) {
	for i := 1; i < len(keys); i++ {
		k := keys[i]
		j := i
		for ; j > 0 && keys[j-1] != k && keys[j-1].Int64() > k.Int64() != descend; j-- {
			keys[j] = keys[j-1]
		}
		keys[j] = k
	}
}

// sortManyInts is sortRanks for numbers that stand for themselves.
func sortManyInts(keys []Value, descend bool) {
	flip := uint64(1) << 63
	if descend {
		flip = ^flip
	}
	room := make([]uint64, 2*len(keys))
	from, to := room[:len(keys)], room[len(keys):]
	all, any := ^uint64(0), uint64(0)
	for i, k := range keys {
		n := k.bits ^ flip
		from[i] = n
		all &= n
		any |= n
	}
	for shift := 0; shift < 64; shift += 8 {
		if byte((all^any)>>shift) == 0 {
			continue // the same for all
		}
		var starts [256]uint32
		for _, n := range from {
			starts[byte(n>>shift)]++
		}
		sum := uint32(0)
		for i, n := range starts {
			starts[i] = sum
			sum += n
		}
		for _, n := range from {
			b := byte(n >> shift)
			to[starts[b]] = n
			starts[b]++
		}
		from, to = to, from
	}
	for i, n := range from {
		keys[i].bits = n ^ flip
	}
}

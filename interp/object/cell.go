package object

// Cell is a variable that an inner function shares with the function around it.
// V is Unbound while the variable has no value.
type Cell struct {
	Header
	V Value
}

// CellType is the type of Cell values (types.CellType).
var CellType = &Type{Name: "cell"}

// NewCell makes a cell holding v, which may be Unbound.
func NewCell(v Value) *Cell { return &Cell{Header: Header{CellType}, V: v} }

// Value is the cell as a script sees it.
func (c *Cell) Value() Value { return FromHeader(&c.Header) }

// AsCell returns v as a cell.
func AsCell(v Value) (*Cell, bool) {
	if v.ref != nil && v.ref.typ == CellType {
		return Cast[Cell](v), true
	}
	return nil, false
}

func defineCell() {
	CellType.Define(ObjectType, nil)
	CellType.New = cellNew
	CellType.Repr = cellRepr
	CellType.Compare = cellCompare
	CellType.Hash = nil
	CellType.Getters = []Getter{{Name: "cell_contents", Get: cellContents, Set: cellSetContents}}
}

func cellNew(t *Thread, _ *Type, args []Value, names []*Str) Value {
	if len(names) > 0 {
		return t.Raise(TypeErrorType, "cell() takes no keyword arguments")
	}
	if len(args) > 1 {
		return t.Raise(TypeErrorType, "cell expected at most 1 argument, got %d", len(args))
	}
	c := NewCell(Unbound)
	if len(args) == 1 {
		c.V = args[0]
	}
	return c.Value()
}

// cellCompare compares what the cells hold; an empty one is less than any other.
func cellCompare(t *Thread, op CompareOp, a, b Value) Value {
	y, ok := AsCell(b)
	if !ok {
		return NotImplemented
	}
	x := Cast[Cell](a)
	if x.V.Ok() && y.V.Ok() {
		return Compare(t, op, x.V, y.V)
	}
	full := func(c *Cell) Value {
		if c.V.Ok() {
			return Int(1)
		}
		return Int(0)
	}
	return Compare(t, op, full(x), full(y))
}

func cellRepr(t *Thread, v Value) Value {
	c := Cast[Cell](v)
	if c.V.Bad() {
		return NewStr(sprintf("<cell at 0x%012x: empty>", t.Interp.ID(v)))
	}
	return NewStr(sprintf("<cell at 0x%012x: %s object at 0x%012x>", t.Interp.ID(v), c.V.Type().MessageName(), t.Interp.ID(c.V)))
}

func cellContents(t *Thread, v Value) Value {
	c := Cast[Cell](v)
	if c.V.Bad() {
		return t.Raise(ValueErrorType, "Cell is empty")
	}
	return c.V
}

func cellSetContents(_ *Thread, v, item Value) bool {
	Cast[Cell](v).V = item
	return true
}

package object

// Attrs holds the attributes of an instance: values laid out by a Shape that
// instances of a class share, so that a cached (shape, index) pair finds a
// field without a lookup. After maxFields fields, a deletion or a request for
// __dict__ the values move into a Dict and shape becomes nil.
type Attrs struct {
	shape  *Shape
	fields []Value
	dict   *Dict
}

const maxFields = 64

// Shape names the fields of instances that got the same attributes in the same
// order. Shapes form a tree from each class's empty root shape.
type Shape struct {
	owner    *Type
	parent   *Shape
	name     string // the last field's name
	index    int    // its index; -1 for the root
	indexes  map[string]int
	children map[string]*Shape
}

func newRootShape(owner *Type) *Shape { return &Shape{owner: owner, index: -1} }

// Find gives the index of a field, -1 when the shape has none of that name.
func (s *Shape) Find(name string) int {
	if s.indexes == nil {
		s.indexes = make(map[string]int, s.index+1)
		for at := s; at.index >= 0; at = at.parent {
			s.indexes[at.name] = at.index
		}
	}
	if i, ok := s.indexes[name]; ok {
		return i
	}
	return -1
}

// With is the shape with one more field.
func (s *Shape) With(name string) *Shape {
	if next := s.children[name]; next != nil {
		return next
	}
	next := &Shape{owner: s.owner, parent: s, name: name, index: s.index + 1}
	if s.children == nil {
		s.children = make(map[string]*Shape, 1)
	}
	s.children[name] = next
	return next
}

// Len counts the fields.
func (s *Shape) Len() int { return s.index + 1 }

// names lists the field names in order of their making.
func (s *Shape) names() []string {
	names := make([]string, s.index+1)
	for at := s; at.index >= 0; at = at.parent {
		names[at.index] = at.name
	}
	return names
}

// Shape is the current shape; nil in dict mode.
func (a *Attrs) Shape() *Shape { return a.shape }

// Field reads field i of the current shape.
func (a *Attrs) Field(i int) Value { return a.fields[i] }

// SetField overwrites field i of the current shape.
func (a *Attrs) SetField(i int, v Value) { a.fields[i] = v }

// Append adds a field and moves to shape next, which must be the current shape With one more.
func (a *Attrs) Append(next *Shape, v Value) {
	a.fields = append(a.fields, v)
	a.shape = next
}

// Get reads an attribute; Unbound when there is none.
func (a *Attrs) Get(name *Str) Value {
	if a.shape != nil {
		if i := a.shape.Find(name.s); i >= 0 {
			return a.fields[i]
		}
		return Unbound
	}
	if a.dict == nil {
		return Unbound
	}
	return a.dict.GetStr(name)
}

// Set writes an attribute. owner is the instance's type, for its first shape.
func (a *Attrs) Set(owner *Type, name *Str, v Value) {
	if a.dict != nil {
		a.dict.SetStr(name, v)
		return
	}
	if a.shape == nil {
		a.shape = owner.rootShape()
	}
	if i := a.shape.Find(name.s); i >= 0 {
		a.fields[i] = v
		return
	}
	if a.shape.Len() >= maxFields {
		a.Dict().SetStr(name, v)
		return
	}
	a.Append(a.shape.With(name.s), v)
}

// Delete removes an attribute and reports whether it was there.
func (a *Attrs) Delete(name *Str) bool {
	if a.Get(name).Bad() {
		return false
	}
	return a.Dict().DeleteStr(name)
}

// Dict is the attributes as a dict, which from now on is where they live.
func (a *Attrs) Dict() *Dict {
	if a.dict == nil {
		a.dict = NewDict()
		if a.shape != nil {
			for i, name := range a.shape.names() {
				a.dict.SetStr(StrOf(name), a.fields[i])
			}
		}
		a.shape, a.fields = nil, nil
	}
	return a.dict
}

// SetDict replaces the attributes by those of d (`obj.__dict__ = d`).
func (a *Attrs) SetDict(d *Dict) { a.dict, a.shape, a.fields = d, nil, nil }

// AttrsOf finds the attributes of an instance, nil when its type has none.
func AttrsOf(v Value) *Attrs {
	if f := v.Type().attrs; f != nil {
		return f(v)
	}
	return nil
}

// Instance is an object of a script class that has no built-in base but object.
type Instance struct {
	Header
	Attrs
}

// instance4 and instance8 are instances allocated together with room for their fields.
type instance4 struct {
	Instance
	inline [4]Value
}

type instance8 struct {
	Instance
	inline [8]Value
}

// objectLayout is the layout of object and of script classes that derive from nothing else.
var objectLayout = &Layout{Name: "object", Alloc: newInstance, Attrs: instanceAttrs}

func instanceAttrs(v Value) *Attrs { return &Cast[Instance](v).Attrs }

// newInstance allocates with the number of fields earlier instances of the class
// ended up with.
func newInstance(cls *Type) Value {
	root := cls.rootShape()
	switch n := cls.fieldsHint; {
	case n == 0:
		return FromHeader(&(&Instance{Header: Header{cls}, Attrs: Attrs{shape: root}}).Header)
	case n <= 4:
		o := &instance4{Instance: Instance{Header: Header{cls}, Attrs: Attrs{shape: root}}}
		o.fields = o.inline[:0]
		return FromHeader(&o.Header)
	case n <= 8:
		o := &instance8{Instance: Instance{Header: Header{cls}, Attrs: Attrs{shape: root}}}
		o.fields = o.inline[:0]
		return FromHeader(&o.Header)
	default:
		o := &Instance{Header: Header{cls}, Attrs: Attrs{shape: root, fields: make([]Value, 0, n)}}
		return FromHeader(&o.Header)
	}
}

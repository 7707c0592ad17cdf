package object

import "slices"

// Attrs holds the attributes of an instance: values laid out by a Shape that
// instances of a class share, so that a cached (shape, index) pair finds a
// field without a lookup. After maxFields fields, a deletion or a request for
// __dict__ the values move into a Dict and shape becomes nil.
//
// The first fields of a class with __slots__ are its members: they are in no
// dict and stay in fields in every mode (see member.go).
type Attrs struct {
	shape  *Shape
	fields []Value
	more   *moreAttrs
}

// moreAttrs is what few instances need.
type moreAttrs struct {
	dict   *Dict
	serial uint64 // see identity.go; 0 means none given yet
}

func (a *Attrs) extra() *moreAttrs {
	if a.more == nil {
		a.more = new(moreAttrs)
	}
	return a.more
}

const maxFields = 64

// Shape names the fields of instances that got the same attributes in the same
// order. Shapes form a tree from each class's empty root shape.
type Shape struct {
	owner    *Type
	parent   *Shape
	name     string // the last field's name
	index    int    // its index; the root: that of the last member
	indexes  map[string]int
	children map[string]*Shape
}

func newRootShape(owner *Type, members int) *Shape { return &Shape{owner: owner, index: members - 1} }

// Owner is the class whose instances have the shape.
func (s *Shape) Owner() *Type { return s.owner }

// Find gives the index of a field, -1 when the shape has none of that name.
func (s *Shape) Find(name string) int {
	if s.indexes == nil {
		s.indexes = make(map[string]int, s.index+1)
		for at := s; at.parent != nil; at = at.parent {
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

// Len counts the fields, members included.
func (s *Shape) Len() int { return s.index + 1 }

// names lists the field names in order of their making, members left out; their
// values are the last fields.
func (s *Shape) names() []string {
	var names []string
	for at := s; at.parent != nil; at = at.parent {
		names = append(names, at.name)
	}
	slices.Reverse(names)
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
	if n := next.index + 1; n > cap(a.fields) && n > next.owner.fieldsHint {
		next.owner.fieldsHint = n + n/4
	}
	a.fields = append(a.fields, v)
	a.shape = next
}

// Get reads an attribute; Unbound when there is none.
func (a *Attrs) Get(name *Str) Value {
	if a == nil {
		return Unbound
	}
	if a.shape != nil {
		if i := a.shape.Find(name.s); i >= 0 {
			return a.fields[i]
		}
		return Unbound
	}
	if a.more == nil || a.more.dict == nil {
		return Unbound
	}
	return a.more.dict.GetStr(name)
}

// Set writes an attribute. owner is the instance's type, for its first shape.
func (a *Attrs) Set(owner *Type, name *Str, v Value) {
	if a.shape == nil {
		if a.more != nil && a.more.dict != nil {
			a.more.dict.SetStr(name, v)
			return
		}
		if owner.Flags&FlagScript == 0 {
			a.extra().dict = NewDict() // built-in types are shared: they have no shapes
			a.more.dict.SetStr(name, v)
			return
		}
		a.start(owner)
	}
	if i := a.shape.Find(name.s); i >= 0 {
		a.fields[i] = v
		return
	}
	if a.shape.Len() >= maxFields+owner.members {
		a.Dict().SetStr(name, v)
		return
	}
	a.Append(a.shape.With(name.s), v)
}

// start gives attributes nobody has touched yet their first shape.
func (a *Attrs) start(owner *Type) {
	a.shape = owner.rootShape()
	a.reserve(owner.members)
}

// reserve makes sure that the first n fields, the members, exist.
func (a *Attrs) reserve(n int) {
	for len(a.fields) < n {
		a.fields = append(a.fields, Unbound)
	}
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
	more := a.extra()
	if more.dict == nil {
		d := NewDict()
		members := len(a.fields)
		if a.shape != nil {
			names := a.shape.names()
			members -= len(names)
			for i, name := range names {
				d.SetStr(StrOf(name), a.fields[members+i])
			}
		}
		a.SetDict(d)
	}
	return more.dict
}

// SetDict replaces the attributes by those of d (`obj.__dict__ = d`).
func (a *Attrs) SetDict(d *Dict) {
	if a.shape != nil {
		a.fields = slices.Clip(a.fields[:a.shape.root().Len()])
		a.shape = nil
	}
	a.extra().dict = d
}

// reshape moves the attributes over to another class, whose members are the same.
func (a *Attrs) reshape(owner *Type) {
	if a.shape == nil {
		return
	}
	names := a.shape.names()
	a.shape = owner.rootShape()
	for _, name := range names {
		a.shape = a.shape.With(name)
	}
}

func (s *Shape) root() *Shape {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

// AttrsOf finds the attributes of an instance, nil when it has no __dict__.
func AttrsOf(v Value) *Attrs {
	if f := v.ref.typ.attrs; f != nil {
		return f(v)
	}
	return nil
}

// Instance is an object of a script class that has no built-in base but object.
type Instance struct {
	Header
	Attrs
}

// instances with few fields are allocated together with room for them.
type instance2 struct {
	Instance
	inline [2]Value
}

type instance3 struct {
	Instance
	inline [3]Value
}

type instance4 struct {
	Instance
	inline [4]Value
}

type instance6 struct {
	Instance
	inline [6]Value
}

type instance8 struct {
	Instance
	inline [8]Value
}

// objectLayout is the layout of object and of script classes that derive from nothing else.
var objectLayout = &Layout{Name: "object", Alloc: NewInstance, Attrs: instanceAttrs}

func instanceAttrs(v Value) *Attrs { return &Cast[Instance](v).Attrs }

// NewInstance allocates an empty instance of a class whose layout is that of
// object, with room for as many fields as earlier instances ended up with.
func NewInstance(cls *Type) Value {
	if cls.Flags&FlagScript == 0 { // shared by interpreters: no shapes
		return FromHeader(&(&Instance{Header: Header{cls}}).Header)
	}
	root := cls.rootShape()
	members := cls.members
	switch n := cls.fieldsHint; {
	case n == 0:
		return FromHeader(&(&Instance{Header: Header{cls}, Attrs: Attrs{shape: root}}).Header)
	case n <= 2:
		o := &instance2{Instance: Instance{Header: Header{cls}, Attrs: Attrs{shape: root}}}
		o.fields = o.inline[:members]
		return FromHeader(&o.Header)
	case n == 3:
		o := &instance3{Instance: Instance{Header: Header{cls}, Attrs: Attrs{shape: root}}}
		o.fields = o.inline[:members]
		return FromHeader(&o.Header)
	case n == 4:
		o := &instance4{Instance: Instance{Header: Header{cls}, Attrs: Attrs{shape: root}}}
		o.fields = o.inline[:members]
		return FromHeader(&o.Header)
	case n <= 6:
		o := &instance6{Instance: Instance{Header: Header{cls}, Attrs: Attrs{shape: root}}}
		o.fields = o.inline[:members]
		return FromHeader(&o.Header)
	case n <= 8:
		o := &instance8{Instance: Instance{Header: Header{cls}, Attrs: Attrs{shape: root}}}
		o.fields = o.inline[:members]
		return FromHeader(&o.Header)
	default:
		o := &Instance{Header: Header{cls}, Attrs: Attrs{shape: root, fields: make([]Value, members, n)}}
		return FromHeader(&o.Header)
	}
}

// Len counts the attributes, members left out.
func (a *Attrs) Len() int {
	if a.shape != nil {
		return a.shape.Len() - a.shape.root().Len()
	}
	if a.more == nil || a.more.dict == nil {
		return 0
	}
	return a.more.dict.Len()
}

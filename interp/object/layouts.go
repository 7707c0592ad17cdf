package object

// The layouts of the built-in types that scripts can derive from. The files of
// the types fill Alloc and Attrs.
var (
	typeLayout      = &Layout{Name: "type"}
	intLayout       = &Layout{Name: "int"}
	floatLayout     = &Layout{Name: "float"}
	strLayout       = &Layout{Name: "str"}
	listLayout      = &Layout{Name: "list"}
	tupleLayout     = &Layout{Name: "tuple"}
	dictLayout      = &Layout{Name: "dict"}
	exceptionLayout = &Layout{Name: "BaseException"}
)

// ObjectType and TypeType are the two roots: every class derives from object,
// every class is an instance of type.
var (
	ObjectType = &Type{Name: "object", Flags: FlagBase}
	TypeType   = &Type{Name: "type", Flags: FlagBase}
)

// The types of the singletons.
var (
	NoneType           = &Type{Name: "NoneType"}
	NotImplementedType = &Type{Name: "NotImplementedType"}
	EllipsisType       = &Type{Name: "ellipsis"}
	IntType            = &Type{Name: "int", Flags: FlagBase | FlagMatchSelf}
	FloatType          = &Type{Name: "float", Flags: FlagBase | FlagMatchSelf}
	BoolType           = &Type{Name: "bool", Flags: FlagMatchSelf}
)

// Define completes the declaration of a built-in type: its base (nil only for object),
// its layout (nil: the base's), and every slot it inherits. It must run
// after the base's own definition and before the type's slots are filled, so each
// define function below starts with it. A type that compares by value and is
// not hashable sets Hash to nil again.
func (ty *Type) Define(base *Type, layout *Layout) *Type {
	if base != nil {
		ty.Slots = base.Slots
		ty.Layout = base.Layout
		ty.Bases = []*Type{base}
		base.builtinSubs = append(base.builtinSubs, ty)
	}
	ty.Header = Header{TypeType}
	ty.Base = base
	if layout != nil {
		ty.Layout = layout
		if ty.Flags&FlagHasDict != 0 {
			ty.attrs = layout.Attrs
		}
	}
	ty.MRO = []*Type{ty}
	if base != nil {
		ty.MRO = append(ty.MRO, base.MRO...)
	}
	return ty
}

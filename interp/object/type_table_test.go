package object

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
)

var updateTypes = flag.Bool("update-types", false, "rewrite testdata/types.txt")

// testdata/types.txt says of every built-in type which function fields it fills itself or
// inherits: what its values can do. A field that comes or goes shows in its diff.
func TestWhichTypeFillsWhichField(t *testing.T) {
	types := []*Type{
		ObjectType, TypeType, NoneType, NotImplementedType, EllipsisType,
		IntType, BoolType, FloatType, ComplexType, StrType, BytesType, ByteArrayType, MemoryViewType,
		ListType, TupleType, RangeType, SliceType, DictType, SetType, FrozenSetType,
		EnumerateType, ZipType, MapType, FilterType, ReversedType, RangeIterType,
		BaseExceptionType, StopIterationType, TracebackType, ModuleType, BuiltinType, MethodDescriptorType,
		PropertyType, SuperType, CellType,
	}
	var b strings.Builder
	for _, ty := range types {
		fmt.Fprintf(&b, "%s: %s\n", ty.Name, strings.Join(filledFields(ty), " "))
	}
	const golden = "testdata/types.txt"
	if *updateTypes {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	wantLines := strings.Split(string(want), "\n")
	for i, line := range strings.Split(b.String(), "\n") {
		if i >= len(wantLines) || line != wantLines[i] {
			t.Errorf("line %d\ngot  %s\nwant %s", i+1, line, wantLines[min(i, len(wantLines)-1)])
		}
	}
}

// filledFields names the non-nil function fields of a type, operators by their text.
func filledFields(ty *Type) []string {
	var names []string
	slots := reflect.ValueOf(ty.Slots)
	for i := range slots.NumField() {
		field, name := slots.Field(i), slots.Type().Field(i).Name
		switch {
		case field.IsNil():
		case field.Kind() == reflect.Pointer:
			for op := range NumBinaryOps {
				if !field.Elem().Index(op).IsNil() {
					names = append(names, name+"["+binaryText[op]+"]")
				}
			}
		default:
			names = append(names, name)
		}
	}
	return names
}

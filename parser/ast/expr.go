package ast

import (
	"math/big"

	"github.com/bide-lang/bide/lexer/token"
)

// Operator is a binary operator, as in BinOp and AugAssign.
type Operator uint8

// The binary operators, in the order of Python's data model tables.
const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	FloorDiv
	Mod
	Pow
	LShift
	RShift
	BitAnd
	BitOr
	BitXor
)

// UnaryOperator is a prefix operator.
type UnaryOperator uint8

// The prefix operators.
const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

// BoolOperator joins the values of a BoolOp.
type BoolOperator uint8

// The short-circuit operators.
const (
	And BoolOperator = iota
	Or
)

// CmpOperator is one comparison of a chain.
type CmpOperator uint8

// The comparison operators.
const (
	Eq CmpOperator = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

type (
	// BoolOp is `a and b and c`: two or more Values, evaluated until one decides.
	BoolOp struct {
		At
		Op     BoolOperator
		Values []Expr
	}
	// NamedExpr is `target := value`; Target is always a Name.
	NamedExpr struct {
		At
		Target *Name
		Value  Expr
	}
	// BinOp is `left op right`. OpAt is where the operator itself stands, for
	// the ~~^~~ marks under a traceback line.
	BinOp struct {
		At
		Left  Expr
		Op    Operator
		Right Expr
		OpAt  token.Span
	}
	// UnaryOp is `op operand`.
	UnaryOp struct {
		At
		Op      UnaryOperator
		Operand Expr
	}
	// Lambda is `lambda params: body`.
	Lambda struct {
		At
		Params *Params
		Body   Expr
	}
	// IfExp is `body if test else orelse`.
	IfExp struct {
		At
		Test, Body, OrElse Expr
	}
	// Dict is a dict display; a nil key marks `**value`.
	Dict struct {
		At
		Keys, Values []Expr
	}
	// Set is a set display, never empty.
	Set struct {
		At
		Elts []Expr
	}
	// ListComp is `[elt for ...]`.
	ListComp struct {
		At
		Elt        Expr
		Generators []*Comprehension
	}
	// SetComp is `{elt for ...}`.
	SetComp struct {
		At
		Elt        Expr
		Generators []*Comprehension
	}
	// DictComp is `{key: value for ...}`.
	DictComp struct {
		At
		Key, Value Expr
		Generators []*Comprehension
	}
	// GeneratorExp is `(elt for ...)`.
	GeneratorExp struct {
		At
		Elt        Expr
		Generators []*Comprehension
	}
	// Await is `await value`.
	Await struct {
		At
		Value Expr
	}
	// Yield is `yield value`; Value is nil for a bare yield.
	Yield struct {
		At
		Value Expr
	}
	// YieldFrom is `yield from value`.
	YieldFrom struct {
		At
		Value Expr
	}
	// Compare is `left op0 c0 op1 c1 ...`.
	Compare struct {
		At
		Left        Expr
		Ops         []CmpOperator
		Comparators []Expr
	}
	// Call is `func(args, keywords)`; a *Starred among Args is `*arg`.
	Call struct {
		At
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
	}
	// JoinedStr is an f-string: Values are *Constant (str) and *FormattedValue.
	JoinedStr struct {
		At
		Values []Expr
	}
	// FormattedValue is one replacement field. Conversion is 0, 's', 'r' or 'a';
	// FormatSpec is nil or the spec. The text of `{x=}` is already a Constant before it.
	FormattedValue struct {
		At
		Value      Expr
		Conversion byte
		FormatSpec *JoinedStr
	}
	// Constant is a literal or one of None, True, False and Ellipsis.
	Constant struct {
		At
		Kind ConstKind
		Int  int64    // ConstInt; ConstBool as 0 or 1
		Big  *big.Int // ConstBig
		// Float is the value of ConstFloat and the imaginary part of ConstComplex.
		Float float64
		// Str is the text of ConstStr (generalised UTF-8: a lone surrogate is
		// three bytes) or the bytes of ConstBytes.
		Str string
		// Unicode is true for a literal written u"...".
		Unicode bool
	}
	// Attribute is `value.attr`. AttrAt is where the name after the dot stands.
	Attribute struct {
		At
		Value  Expr
		Attr   string
		AttrAt token.Span
		Ctx    Ctx
	}
	// Subscript is `value[index]`; several indices make Index a *Tuple.
	Subscript struct {
		At
		Value Expr
		Index Expr
		Ctx   Ctx
	}
	// Starred is `*value` in a call, a display or a target.
	Starred struct {
		At
		Value Expr
		Ctx   Ctx
	}
	// Name is an identifier, NFKC-normalised.
	Name struct {
		At
		ID  string
		Ctx Ctx
	}
	// List is a list display or a bracketed target list.
	List struct {
		At
		Elts []Expr
		Ctx  Ctx
	}
	// Tuple is a tuple display or a target list. Its span covers the
	// parentheses where it has them.
	Tuple struct {
		At
		Elts []Expr
		Ctx  Ctx
		// Paren is true when parentheses enclose it.
		Paren bool
	}
	// Slice is `lower:upper:step` inside a subscript; each part may be nil.
	Slice struct {
		At
		Lower, Upper, Step Expr
	}
)

// ConstKind says which literal a Constant is.
type ConstKind uint8

// The kinds of Constant.
const (
	ConstNone ConstKind = iota
	ConstBool
	ConstEllipsis
	ConstInt
	ConstBig
	ConstFloat
	ConstComplex
	ConstStr
	ConstBytes
)

// Comprehension is one `for target in iter if ...` clause.
type Comprehension struct {
	At
	Target  Expr
	Iter    Expr
	Ifs     []Expr
	IsAsync bool
}

// Keyword is `arg=value` in a call or class header; Arg is "" for `**value`.
type Keyword struct {
	At
	Arg   string
	Value Expr
}

// Params is the parameter list of a def or lambda. Defaults belong to the last
// of PosOnly+Args; KwDefaults is parallel to KwOnly, nil where required.
type Params struct {
	At
	PosOnly    []*Param
	Args       []*Param
	VarArg     *Param
	KwOnly     []*Param
	KwDefaults []Expr
	KwArg      *Param
	Defaults   []Expr
}

// Param is one parameter; Annotation is nil where there is none.
type Param struct {
	At
	Name       string
	Annotation Expr
}

func (*BoolOp) exprNode()         {}
func (*NamedExpr) exprNode()      {}
func (*BinOp) exprNode()          {}
func (*UnaryOp) exprNode()        {}
func (*Lambda) exprNode()         {}
func (*IfExp) exprNode()          {}
func (*Dict) exprNode()           {}
func (*Set) exprNode()            {}
func (*ListComp) exprNode()       {}
func (*SetComp) exprNode()        {}
func (*DictComp) exprNode()       {}
func (*GeneratorExp) exprNode()   {}
func (*Await) exprNode()          {}
func (*Yield) exprNode()          {}
func (*YieldFrom) exprNode()      {}
func (*Compare) exprNode()        {}
func (*Call) exprNode()           {}
func (*JoinedStr) exprNode()      {}
func (*FormattedValue) exprNode() {}
func (*Constant) exprNode()       {}
func (*Attribute) exprNode()      {}
func (*Subscript) exprNode()      {}
func (*Starred) exprNode()        {}
func (*Name) exprNode()           {}
func (*List) exprNode()           {}
func (*Tuple) exprNode()          {}
func (*Slice) exprNode()          {}

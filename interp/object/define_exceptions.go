package object

// Some of the exception classes, the ones the core raises itself.
var (
	BaseExceptionType  = &Type{Name: "BaseException", Flags: FlagBase | FlagHasDict}
	ExceptionType      = &Type{Name: "Exception", Flags: FlagBase | FlagHasDict}
	TypeErrorType      = &Type{Name: "TypeError", Flags: FlagBase | FlagHasDict}
	AttributeErrorType = &Type{Name: "AttributeError", Flags: FlagBase | FlagHasDict}
	RecursionErrorType = &Type{Name: "RecursionError", Flags: FlagBase | FlagHasDict}
	MemoryErrorType    = &Type{Name: "MemoryError", Flags: FlagBase | FlagHasDict}
	ValueErrorType     = &Type{Name: "ValueError", Flags: FlagBase | FlagHasDict}
	NameErrorType      = &Type{Name: "NameError", Flags: FlagBase | FlagHasDict}
	StopIterationType  = &Type{Name: "StopIteration", Flags: FlagBase | FlagHasDict}

	LookupErrorType       = &Type{Name: "LookupError", Flags: FlagBase | FlagHasDict}
	IndexErrorType        = &Type{Name: "IndexError", Flags: FlagBase | FlagHasDict}
	KeyErrorType          = &Type{Name: "KeyError", Flags: FlagBase | FlagHasDict}
	ArithmeticErrorType   = &Type{Name: "ArithmeticError", Flags: FlagBase | FlagHasDict}
	OverflowErrorType     = &Type{Name: "OverflowError", Flags: FlagBase | FlagHasDict}
	ZeroDivisionErrorType = &Type{Name: "ZeroDivisionError", Flags: FlagBase | FlagHasDict}
	RuntimeErrorType      = &Type{Name: "RuntimeError", Flags: FlagBase | FlagHasDict}
)

func defineExceptions() {
	BaseExceptionType.Define(ObjectType, exceptionLayout)
	ExceptionType.Define(BaseExceptionType, nil)
	for _, ty := range []*Type{TypeErrorType, AttributeErrorType, RecursionErrorType, MemoryErrorType, ValueErrorType, NameErrorType, StopIterationType} {
		ty.Define(ExceptionType, nil)
	}
	for _, ty := range []*Type{LookupErrorType, ArithmeticErrorType, RuntimeErrorType} {
		ty.Define(ExceptionType, nil)
	}
	RecursionErrorType.Define(RuntimeErrorType, nil)
	IndexErrorType.Define(LookupErrorType, nil)
	KeyErrorType.Define(LookupErrorType, nil)
	OverflowErrorType.Define(ArithmeticErrorType, nil)
	ZeroDivisionErrorType.Define(ArithmeticErrorType, nil)
}

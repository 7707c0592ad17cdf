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
)

func defineExceptions() {
	BaseExceptionType.Define(ObjectType, exceptionLayout)
	ExceptionType.Define(BaseExceptionType, nil)
	for _, ty := range []*Type{TypeErrorType, AttributeErrorType, RecursionErrorType, MemoryErrorType, ValueErrorType, NameErrorType, StopIterationType} {
		ty.Define(ExceptionType, nil)
	}
}

package object

// BaseExceptionType is the root of the exceptions.
var BaseExceptionType = excType("BaseException")

func excType(name string) *Type { return &Type{Name: name, Flags: FlagBase | FlagHasDict} }

// The exceptions that are no Exception: `except Exception` lets them pass.
var (
	BaseExceptionGroupType = excType("BaseExceptionGroup")
	GeneratorExitType      = excType("GeneratorExit")
	KeyboardInterruptType  = excType("KeyboardInterrupt")
	SystemExitType         = excType("SystemExit")
	CancelledErrorType     = &Type{Name: "CancelledError", Module: "asyncio.exceptions", Flags: FlagBase | FlagHasDict}
)

// The exceptions.
var (
	ExceptionType               = excType("Exception")
	ArithmeticErrorType         = excType("ArithmeticError")
	FloatingPointErrorType      = excType("FloatingPointError")
	OverflowErrorType           = excType("OverflowError")
	ZeroDivisionErrorType       = excType("ZeroDivisionError")
	AssertionErrorType          = excType("AssertionError")
	AttributeErrorType          = excType("AttributeError")
	BufferErrorType             = excType("BufferError")
	EOFErrorType                = excType("EOFError")
	ExceptionGroupType          = excType("ExceptionGroup")
	ImportErrorType             = excType("ImportError")
	ModuleNotFoundErrorType     = excType("ModuleNotFoundError")
	LookupErrorType             = excType("LookupError")
	IndexErrorType              = excType("IndexError")
	KeyErrorType                = excType("KeyError")
	MemoryErrorType             = excType("MemoryError")
	NameErrorType               = excType("NameError")
	UnboundLocalErrorType       = excType("UnboundLocalError")
	ReferenceErrorType          = excType("ReferenceError")
	RuntimeErrorType            = excType("RuntimeError")
	NotImplementedErrorType     = excType("NotImplementedError")
	RecursionErrorType          = excType("RecursionError")
	PythonFinalizationErrorType = excType("PythonFinalizationError")
	StopAsyncIterationType      = excType("StopAsyncIteration")
	StopIterationType           = excType("StopIteration")
	SyntaxErrorType             = excType("SyntaxError")
	IncompleteInputErrorType    = excType("_IncompleteInputError")
	IndentationErrorType        = excType("IndentationError")
	TabErrorType                = excType("TabError")
	SystemErrorType             = excType("SystemError")
	TypeErrorType               = excType("TypeError")
	ValueErrorType              = excType("ValueError")
	UnicodeErrorType            = excType("UnicodeError")
	UnicodeDecodeErrorType      = excType("UnicodeDecodeError")
	UnicodeEncodeErrorType      = excType("UnicodeEncodeError")
	UnicodeTranslateErrorType   = excType("UnicodeTranslateError")
	InvalidStateErrorType       = &Type{Name: "InvalidStateError", Module: "asyncio.exceptions", Flags: FlagBase | FlagHasDict}
)

// OSError and what derives from it.
var (
	OSErrorType                = excType("OSError")
	BlockingIOErrorType        = excType("BlockingIOError")
	ChildProcessErrorType      = excType("ChildProcessError")
	ConnectionErrorType        = excType("ConnectionError")
	BrokenPipeErrorType        = excType("BrokenPipeError")
	ConnectionAbortedErrorType = excType("ConnectionAbortedError")
	ConnectionRefusedErrorType = excType("ConnectionRefusedError")
	ConnectionResetErrorType   = excType("ConnectionResetError")
	FileExistsErrorType        = excType("FileExistsError")
	FileNotFoundErrorType      = excType("FileNotFoundError")
	InterruptedErrorType       = excType("InterruptedError")
	IsADirectoryErrorType      = excType("IsADirectoryError")
	NotADirectoryErrorType     = excType("NotADirectoryError")
	PermissionErrorType        = excType("PermissionError")
	ProcessLookupErrorType     = excType("ProcessLookupError")
	TimeoutErrorType           = excType("TimeoutError")
)

// The categories of warnings.
var (
	WarningType                   = excType("Warning")
	BytesWarningType              = excType("BytesWarning")
	DeprecationWarningType        = excType("DeprecationWarning")
	EncodingWarningType           = excType("EncodingWarning")
	FutureWarningType             = excType("FutureWarning")
	ImportWarningType             = excType("ImportWarning")
	PendingDeprecationWarningType = excType("PendingDeprecationWarning")
	ResourceWarningType           = excType("ResourceWarning")
	RuntimeWarningType            = excType("RuntimeWarning")
	SyntaxWarningType             = excType("SyntaxWarning")
	UnicodeWarningType            = excType("UnicodeWarning")
	UserWarningType               = excType("UserWarning")
)

// exceptionTree lists every class under its base, bases first.
func exceptionTree() []struct {
	base *Type
	subs []*Type
} {
	return []struct {
		base *Type
		subs []*Type
	}{
		{BaseExceptionType, []*Type{BaseExceptionGroupType, GeneratorExitType, KeyboardInterruptType, SystemExitType, CancelledErrorType, ExceptionType}},
		{ExceptionType, []*Type{
			ArithmeticErrorType, AssertionErrorType, AttributeErrorType, BufferErrorType, EOFErrorType, ImportErrorType,
			LookupErrorType, MemoryErrorType, NameErrorType, OSErrorType, ReferenceErrorType, RuntimeErrorType, StopAsyncIterationType,
			StopIterationType, SyntaxErrorType, SystemErrorType, TypeErrorType, ValueErrorType, WarningType, InvalidStateErrorType,
		}},
		{ArithmeticErrorType, []*Type{FloatingPointErrorType, OverflowErrorType, ZeroDivisionErrorType}},
		{ImportErrorType, []*Type{ModuleNotFoundErrorType}},
		{LookupErrorType, []*Type{IndexErrorType, KeyErrorType}},
		{NameErrorType, []*Type{UnboundLocalErrorType}},
		{RuntimeErrorType, []*Type{NotImplementedErrorType, RecursionErrorType, PythonFinalizationErrorType}},
		{SyntaxErrorType, []*Type{IndentationErrorType, IncompleteInputErrorType}},
		{IndentationErrorType, []*Type{TabErrorType}},
		{ValueErrorType, []*Type{UnicodeErrorType}},
		{UnicodeErrorType, []*Type{UnicodeDecodeErrorType, UnicodeEncodeErrorType, UnicodeTranslateErrorType}},
		{OSErrorType, []*Type{
			BlockingIOErrorType, ChildProcessErrorType, ConnectionErrorType, FileExistsErrorType, FileNotFoundErrorType, InterruptedErrorType,
			IsADirectoryErrorType, NotADirectoryErrorType, PermissionErrorType, ProcessLookupErrorType, TimeoutErrorType,
		}},
		{ConnectionErrorType, []*Type{BrokenPipeErrorType, ConnectionAbortedErrorType, ConnectionRefusedErrorType, ConnectionResetErrorType}},
		{WarningType, []*Type{
			BytesWarningType, DeprecationWarningType, EncodingWarningType, FutureWarningType, ImportWarningType, PendingDeprecationWarningType,
			ResourceWarningType, RuntimeWarningType, SyntaxWarningType, UnicodeWarningType, UserWarningType,
		}},
	}
}

func defineExceptions() {
	defineTraceback()
	defineBaseException()
	for _, family := range exceptionTree() {
		for _, sub := range family.subs {
			sub.Define(family.base, nil)
		}
	}
	describeExceptions()
	defineSimpleExceptions()
	defineOSError()
	defineSyntaxError()
	defineUnicodeErrors()
	defineExceptionGroups()
}

// ExceptionTypes lists the exception classes of the module builtins.
func ExceptionTypes() []*Type {
	types := []*Type{BaseExceptionType, ExceptionGroupType}
	for _, family := range exceptionTree() {
		for _, sub := range family.subs {
			if sub.Module == "" {
				types = append(types, sub)
			}
		}
	}
	return types
}

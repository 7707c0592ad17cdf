def f():
    raise ExceptionGroup("many", [ValueError(1), KeyError("k"), ExceptionGroup("inner", [ValueError(2), OSError(3)])])


try:
    f()
except* ValueError as eg:
    print("values", eg, eg.exceptions)
except* (KeyError, OSError) as eg:
    print("others", eg.exceptions)
try:
    try:
        f()
    except* ValueError:
        pass
except ExceptionGroup as rest:
    print("rest", repr(rest))
try:
    raise ValueError("plain")
except* ValueError as eg:
    print("wrapped", repr(eg))
eg = ExceptionGroup("g", [ValueError(1), TypeError(2)])
print(eg.split(ValueError), eg.subgroup(TypeError), eg.message, eg.subgroup(KeyError))
print(eg.derive([KeyError()]), isinstance(eg, Exception), type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

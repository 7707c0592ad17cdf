def f():
    raise ValueError("one")


errors = []
try:
    f()
except ValueError as e:
    errors.append(e)
errors.append(ExceptionGroup("inner", [KeyError("two"), TypeError("three")]))
raise ExceptionGroup("several", errors)

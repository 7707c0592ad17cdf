import sys

e = ValueError("a", 1)
print(e.args, str(e), repr(e), str(ValueError()), str(ValueError("x")), str(KeyError("x")), repr(ValueError()))
e.add_note("note 1")
e.add_note("note 2")
print(e.__notes__, e.__traceback__, e.__cause__, e.__context__)
try:
    raise e
except ValueError as x:
    print(x is e, x.__traceback__ is not None, sys.exc_info()[0], sys.exception() is e)
print(sys.exc_info())
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code)
k = KeyError("k"); k.custom = 1
print(k.custom, isinstance(k, LookupError), issubclass(KeyError, Exception))
try:
    {}["missing"]
except KeyError as e:
    print(e, e.args)
try:
    import nothing_there
except ImportError as e:
    print(e.name, e.msg, type(e).__name__)
try:
    undefined_name
except NameError as e:
    print(e.name)
try:
    (1).missing
except AttributeError as e:
    print(e.name, e.obj)

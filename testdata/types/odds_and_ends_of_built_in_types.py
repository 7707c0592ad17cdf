# What a sweep of calls found: which exceptions make themselves, fields that want ints, keys that are no keys.
import builtins
import time

print([n for n, c in sorted(vars(builtins).items())
       if isinstance(c, type) and issubclass(c, BaseException) and "__new__" not in c.__dict__ and n[0] != "_"])
e = UnicodeTranslateError("ab", 0, 1, "r")
print(e.encoding, e.start)
e.start = 2
t = time.gmtime(86400)
print(e.start, range(3).__bool__(), t.n_fields, t.n_sequence_fields, t.__match_args__[:2], t.__replace__(tm_year=1999)[:2])
print(print.__init__(1, 2), object().__reduce_ex__(True)[0].__name__)
calls = [
    lambda: setattr(e, "end", "x"), lambda: delattr(e, "start"), lambda: setattr(range(3), "stop", 1),
    lambda: dict(type("K", (), {"keys": lambda s: 3})()), lambda: KeyError.__new__(), lambda: Exception.__new__(int),
    lambda: OSError(2, "x").__new__(3), lambda: object().__init__(1), lambda: object().__reduce_ex__("x"),
    lambda: object().__reduce_ex__(2**40), lambda: complex(type("N", (), {"__complex__": lambda s: 3})()),
    lambda: t.__replace__(no=1), lambda: time.struct_time(3), lambda: time.struct_time((1, 2)), lambda: time.struct_time(range(20)),
    lambda: time.struct_time(range(9), 3),
]
for call in calls:
    try:
        print(call())
    except Exception as x:
        print(type(x).__name__, x)

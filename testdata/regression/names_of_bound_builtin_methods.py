# A built-in method is named after the class of what it is bound to, not after the class it was written for; so are complaints
# about its arguments. Exceptions count the keywords they take before they look at them.
def t(f):
    try: r = f(); print(type(r).__name__, repr(r)[:200])
    except BaseException as e: print(type(e).__name__, e, "|", repr(e.__context__))
for c in AttributeError, NameError, ImportError, ModuleNotFoundError, UnboundLocalError:
    for k in ({"b": 1}, {"b": 1, "c": 2}, {"name": 1, "obj": 2, "c": 1}, {"name": 1, "c": 2}, {"a":1,"b":2,"c":3,"d":4}, {"name": 1, "obj": 2}, {"name": 1, "path": 2, "name_from": 3}, {"obj": 1}):
        t(lambda: c(**k)); t(lambda: c(1, 2, **k))
    t(lambda: c.__init__(c(), x=1, y=2, z=3, w=4))
class S(str):
    def foo(self): pass
class L(list): pass
for x in (S("a").upper, L().append, True.to_bytes, int.from_bytes, bool.from_bytes, dict.fromkeys, L.append, S.upper, len, object().__init__, L().__len__, [].__iter__().__length_hint__, type.mro, L.mro, L.__subclasses__, (1).__add__, S("a").foo, KeyError().add_note, dict().items, print, object.__new__, L.__new__, S.__init_subclass__, S.__subclasshook__, object.__init_subclass__, S("a").__format__, True.__format__):
    print(x.__qualname__, x.__name__, repr(x)[:40].split(" at ")[0])
t(lambda: S("a").upper(a=1, **{"a": 2}))
t(lambda: True.to_bytes(*5))
t(lambda: L().append(**5))
for b in b"ab", bytearray(b"ab"), "ab":
    for n in 2**63 - 1, 2**63 - 34, 2**63:
        t(lambda: b.rjust(n))
        t(lambda: b.zfill(n))

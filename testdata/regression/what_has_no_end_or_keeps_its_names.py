# The places of errors at an end without newline; and del of the __dict__ of an exception used to be let through.
class S:
    __slots__ = ('__dict__',)
class E(Exception): pass
class F(S, Exception): pass
class G(S): pass
class H(Exception, S): pass
class I(S, ValueError): __slots__ = ()
for c in S, E, F, G, H, I:
    p = c()
    try: del p.__dict__; print(c.__name__, 'deleted', p.__dict__)
    except Exception as e: print(c.__name__, type(e).__name__, e)
for s in 'from x import', 'class A:\n    from x import', 'from x import\n', 'from x import # c', 'from x import;', 'from x import ', 'import', 'from x import\ny':
    for mode in 'exec', 'single', 'eval':
        try: compile(s, 'text', mode); print('ok')
        except SyntaxError as x: print(repr(s), mode, x.msg, x.lineno, x.offset, x.end_lineno, x.end_offset, repr(x.text))

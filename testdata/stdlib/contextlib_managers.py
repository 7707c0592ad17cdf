import contextlib as m

@m.contextmanager
def cm(a):
    print('in',a)
    try: yield a
    except ValueError as e: print('caught',e)
    finally: print('out')
with cm(1) as v: print(v)
with cm(2): raise ValueError('x')
try:
    with cm(3): raise KeyError('k')
except KeyError as e: print('ke',e)
@m.contextmanager
def two(): yield 1; yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
with m.suppress(KeyError): {}['a']
with m.ExitStack() as st:
    st.enter_context(cm(5)); st.callback(print,'cb',end='!\n')
import io
b=io.StringIO()
with m.redirect_stdout(b): print('hid')
print(repr(b.getvalue()))

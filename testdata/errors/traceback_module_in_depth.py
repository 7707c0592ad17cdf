# The traceback module's functions and classes.
import sys, traceback
from traceback import *
def f(n):
    local = n * 2
    if n: return f(n - 1)
    raise ValueError("deep\nlines")
try: f(4)
except ValueError as e: E = e
print(format_exc()); print(format_exception(E, limit=2)); print(format_exception(E, limit=-2)); print(format_exception(type(E), E, E.__traceback__, chain=False)); print(format_exception_only(E)); print(format_exception_only(None)); print(format_exception_only(type(E), E))
print(extract_tb(E.__traceback__)); print(extract_tb(E.__traceback__, limit=1)); print(format_tb(E.__traceback__, -1)); print([(fr.f_code.co_name, ln) for fr, ln in walk_tb(E.__traceback__)])
s = extract_tb(E.__traceback__); fs = s[-1]
print(fs, repr(fs), list(fs), fs.filename == __file__, fs.lineno, fs.name, fs.line, fs.end_lineno, fs.colno, fs.end_colno, fs.locals, len(fs), fs == FrameSummary(fs.filename, fs.lineno, fs.name), fs[0] == fs.filename)
print(te == TracebackException(type(E), E, E.__traceback__, limit=1, compact=True), te == 1, te != te)
te.print(file=sys.stdout); te.print(file=sys.stdout, chain=False)


print(StackSummary.from_list([("file.py", 3, "name", "line text"), FrameSummary("g.py", 5, "n2", line="l2", locals={"a": "1"}), ("nofile.py", 1, "z", None)]).format())
print(format_list([("a.py", 1, "f", "  x = 1  "), ("a.py", 2, "g", None)])); traceback.print_list([("a.py", 1, "f", "x")], file=sys.stdout)
try:
    try: 1/0
    except Exception as x: raise KeyError("k") from x
except KeyError as x:
    print_exc(file=sys.stdout); print_exc(limit=0, file=sys.stdout); print_exc(chain=False, file=sys.stdout); print_exception(x, file=sys.stdout, limit=1, chain=False); print_tb(x.__traceback__, file=sys.stdout)
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(i) for i in range(5)])])
try: compile("x = (1 y", "ff", "exec")
except SyntaxError as x:
    te = TracebackException.from_exception(x); print(te.filename, te.lineno, te.offset, te.text, te.msg, te.end_lineno, te.end_offset, "".join(te.format_exception_only()))
try: print_exception(5)
except Exception as x: print(type(x), x)
try: format_exception(ValueError)
except Exception as x: print(type(x), x)
try: format_exception(ValueError, None)
except Exception as x: print(type(x), x)
print(format_exception(None, None, None)); print(sorted(traceback.__all__)); clear_frames(E.__traceback__); print(E.__traceback__.tb_next.tb_frame.f_locals)
print(format_exc()); print_last.__name__, print_exc()
try: print_last()
except ValueError as x: print(x)
class S(StackSummary):
    def format_frame_summary(self, fs): return None if fs.lineno % 2 else "F %s\n" % fs.name
print(S(extract_tb(E.__traceback__)).format())
print("".join(TracebackException.from_exception(E, capture_locals=True).stack[1:].__class__.__name__))
print([each.locals for each in TracebackException.from_exception(E, capture_locals=True).stack[2:]])

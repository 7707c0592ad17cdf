import io
import sys

path = "/dev/null"
for mode, kw in (("q", {}), ("rw", {}), ("b", {}), ("rbt", {}), ("wb", {"encoding": "utf-8"}), ("w", {"newline": "x"})):
    try:
        open(path, mode, **kw)
    except ValueError as e:
        print(e)
for name in ("/nonexistent/x", "", "a\0b", 3.5, -1):
    try:
        open(name)
    except Exception as e:
        print(type(e).__name__, e)

f = io.StringIO("a\nb\nc")
print(f.readline(), f.read(1), f.tell(), list(f), f.seek(0), f.write("Z"), f.getvalue())
b = io.BytesIO(b"one\ntwo")
print(b.readline(), b.read(), b.seek(1), b.write(b"NE"), b.getvalue())
t = io.TextIOWrapper(io.BytesIO("h\u00e9llo\r\nworld\n".encode()))
print(repr(t.readline()), repr(t.read()))
w = io.TextIOWrapper(io.BytesIO(), newline="\r\n")
w.write("a\nb\n")
w.flush()
print(w.buffer.getvalue())
f.close()
try:
    f.read()
except ValueError as e:
    print(e)
print("to a StringIO", end="", file=(s := io.StringIO()))
print(repr(s.getvalue()))
sys.stdout.write("direct\n")
with open(path) as n:
    print(n.read() == "", n.mode, n.closed)
print(n.closed)

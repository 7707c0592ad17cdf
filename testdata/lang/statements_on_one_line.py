x = 1; y = 2; print(x, y);
if x: print("one"); print("two")
for i in range(2): print(i); continue
class A: pass
class B: x = 1; y = 2
def f(): return 1
while False: pass
else: print("else")
try: 1 / 0
except ZeroDivisionError: print("caught")
finally: print("done")
with open(__file__) as f: pass
print(B.y, (
    1,
    2,
), [
    3
])
s = "a" \
    "b"
print(s, 1 + \
  2)
def long(
    a,
    *,
    b=1,  # comment
): return a + b
print(long(1))
if True:
    pass
    # comment

  # odd indentation of a comment
    print("still inside")

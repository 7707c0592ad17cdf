name, n, x = "World", 42, 3.14159
print(f"Hello {name}!", f"{n}", f"{n + 1}", f"{name!r}", f"{name!s:>8}|", f"{'é'!a}")
print(f"{x:.2f} {x:8.3f}| {x:<8.1f}| {x:e} {x:g} {x:%}")
print(f"{n:5d}| {n:<5}| {n:^5}| {n:05} {n:+} {n:x} {n:#x} {n:b} {n:#o} {n:,} {1234567:_} {n:c}")
print(f"{name:10}| {name:>10}| {name:^10}| {name:*^11} {name:.3}")
w, p = 10, 2
print(f"{x:{w}.{p}f}| {x:{'>'}{w}}|")
print(f"{n=} {x = :.1f} {name=!s} {n+1=}")
print(f"{{literal}} {{{n}}}", f'{"nested"}', f"{f'{n}'}", f"{'a' if n else 'b'}", f"{(lambda v: v * 2)(n)}")
print(f"{[i for i in range(3)]} { {'k': 1}['k'] } {n!r:>5}")
print(f"""multi
{n}
line""", f"a" "b" f"{n}", rf"\d{n}")
print(f"{name.upper()} {'quotes "inside"'} {"same quotes"}")
print(f"{x!r:.4} {None} {True:5}| {True!s:5}|")
d = {"a": 1}
print(f"{d['a']} {d["a"]:>3}")
class C:
    def __format__(self, spec): return f"spec={spec!r}"
print(f"{C()} {C():abc} {C():{n}}")

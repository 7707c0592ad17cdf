for spec in ("", "d", "5d", "<5d", "^5d", "05d", "+d", " d", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010x", "c", "n", ",", "_", ",d", "_x", "_b", "e", ".2f", "g", "%", "*>8d", "=+8d", "0=8d", "z.1f"):
    print(repr(spec), format(42, spec), format(-42, spec) if spec != "c" else "", format(1234567, spec) if spec != "c" else "")
for spec in ("", "f", ".0f", ".1f", "10.3f", "<10.3f", "010.2f", "+.2f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", ",", ",.2f", "_.1f", "#.0f", "#g", "n", ".10", "5", "z.0f"):
    print(repr(spec), format(3.14159, spec), format(-1234567.891, spec), format(0.0000123, spec), format(1e20, spec), format(-0.0, spec))
for spec in ("", "f", ".2e", "g", "+", "08.2f", "%"):
    print(repr(spec), format(float("inf"), spec), format(float("nan"), spec), format(float("-inf"), spec))
for v, spec in ((1, "s"), (1.5, "d"), (1, ".2"), ("a", "d"), ("a", "+"), ("a", "=5"), ("a", ","), (1, "q"), (1, "5.2d"), (1, "c5"), ([], "5"), (None, ">5"), (1, ",_"), (300000000000, "c"), ("x", "{"), (1, "+c"), (1.0, "x"), ("a", "0=5")):
    try:
        print(format(v, spec))
    except (ValueError, TypeError, OverflowError) as e:
        print(repr(v), spec, "->", type(e).__name__, e)

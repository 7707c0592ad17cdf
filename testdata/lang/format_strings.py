for spec in ("", "s", "10", "<10", ">10", "^10", "^9", "*^10", ".2", "5.2", "10.3s", "é>6", "010", "😀<4"):
    print(repr(spec), repr(format("hello", spec)), repr(format("é", spec)), repr(format("", spec)))
print("{} {}".format(1, "a"), "{1} {0} {1}".format("a", "b"), "{x} {y!r:>5}".format(x=1, y="z"), "{0[1]} {0.__class__.__name__}".format([1, 2]))
print("{:{}}|{:>{w}}".format("a", 5, "b", w=4), "{{}} {{{}}}".format(1), "{a[key]}".format(a={"key": "v"}), "{:,}".format(12345))
for bad in ('"{}{1}".format(1, 2)', '"{}".format()', '"{x}".format()', '"{".format()', '"}".format()', '"{!z}".format(1)', '"{0.x}".format(1)', '"{0[a]}".format([1])', '"{:{}}".format(1)', '"{a".format(a=1)', '"{!}".format(1)'):
    try:
        print(eval(bad))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as e:
        print(bad, "->", type(e).__name__, e)
print("{x}".format_map({"x": 1}))

print("%d %s %r %5d|%-5d|%05d %x %X %#x %o %e %.2f %g %c %c %%" % (1, "a", "b", 3, 4, 5, 255, 255, 255, 8, 1.5, 2.345, 1e10, "z", 65))
print("%(name)s is %(age)03d" % {"name": "Al", "age": 7}, "%s" % (1,), "%s" % [1, 2], "%+d % d" % (5, 5), "%*d|%-*d|" % (5, 1, 5, 2), "%.*f" % (1, 2.55))
print("%10.3s|%-10s|" % ("abcdef", "x"), "%i %u" % (3.9, 4), "%a" % "é", "%s" % None, "%.3d" % 5, "%ld" % 3)
print(b"%d %s" % (1, b"x"))
for bad in ('"%d" % "a"', '"%d %d" % 1', '"%d" % (1, 2)', '"%z" % 1', '"%(x)s" % {}', '"%(x)s" % 1', '"%" % ()', '"%c" % "ab"', '"%x" % 1.5', '"%s %s" % [1]', '"a" % 1', '"a" % {}'):
    try:
        print(eval(bad))
    except (ValueError, TypeError, KeyError) as e:
        print(bad, "->", type(e).__name__, e)

print(int("42"), int(" -7 "), int("ff", 16), int("0b101", 0), int("z", 36), int(3.99), int(-3.99), int(True), int("1_000"), int())
print((255).bit_length(), (255).bit_count(), (5).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (-1).to_bytes(2, "big", signed=True))
print((10).as_integer_ratio(), (3).numerator, (3).denominator, (3).real, (3).imag, (3).conjugate(), (3).is_integer())
print(hex(255), oct(8), bin(5), hex(-255), str(10 ** 25), repr(-5), hash(2 ** 61 - 1), hash(-1), hash(2 ** 61))
print(round(15, -1), round(25, -1), round(1234567, -3), abs(-3), int("९"), bool(0), bool(-1), True + True, isinstance(True, int))
for bad in ('int("x")', 'int("")', 'int("12", 1)', 'int("9", 8)', 'int([])', 'int(None)', 'int("1__0")', 'int(float("nan"))', 'int(float("inf"))', 'int("1.5")', '(300).to_bytes(1, "big")', '(-1).to_bytes(1, "big")', 'int("12", "a")', 'int(1, 2)', 'hex(1.5)', 'bin("a")', 'int("5" * 5000)'):
    try:
        print(eval(bad))
    except (TypeError, ValueError, OverflowError) as e:
        print(bad, "->", type(e).__name__, e)

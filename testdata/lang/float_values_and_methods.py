inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf > 10 ** 400, nan == nan, nan in [nan], float("1e5"), float(" 2.5 "), float("-Infinity"), float("1_0.5"))
print(0.1 + 0.2, 1 / 3, 2 / 3, 1e22, 1e21, 123456789012345680.0, 1.0, 100.0, 1e-7, 0.00001, -0.0, 1.7976931348623157e308, 4.9e-324)
print(3.7 // 1, -3.7 // 1, 3.7 % 1.2, -3.5 % 2, divmod(7.5, 2), 2.0 ** 0.5, 7.0 // 0.5, 1e308 * 10)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(0.5), round(1e20), round(2.0, 1), round(5.015, 2))
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (255.5).hex(), float.fromhex("0x1.8p1"), int(1e20), (3.5).__trunc__())
print(hash(0.5), hash(2.0) == hash(2), hash(inf), hash(-0.0), 1.5 == 3 / 2, 1 == 1.0, 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 20 > 1e19)
print(max(1, 2.5), min(0.1, 0), sum([0.1] * 10), abs(-1.5), +1.5, -1.5, 5 // 2.0, float(), float(3), bool(0.0), 1e3.__int__())
for bad in ('float("x")', 'float([])', 'float("")', 'round(1.5, "a")', 'round(float("nan"))', 'round(float("inf"))', '2.0 ** 10000', 'float.fromhex("zz")', '1.5 + "a"', '1.5 & 1'):
    try:
        print(eval(bad))
    except (TypeError, ValueError, OverflowError) as e:
        print(bad, "->", type(e).__name__, e)

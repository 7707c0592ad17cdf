log = []
def v(x): log.append(x); return x
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 < 2 > 1)
print(v(1) < v(0) < v(5), log)
print(1 < 2 in [2] is not None, (1 < 2) == True, 1 < (2 == 2))
for bad in (lambda: 1 < "a", lambda: [] > 3, lambda: None <= None, lambda: {} < {}, lambda: 1j < 2):
    try:
        bad()
    except TypeError as e:
        print(e)
print([1, 2] < [1, 3], (1,) < (1, 0), "a" < "b" < "ba", {1} < {1, 2}, {1} <= {2}, float("nan") == float("nan"))

def check(n):
    assert n > 5, f"{n} is too small"


check(3)

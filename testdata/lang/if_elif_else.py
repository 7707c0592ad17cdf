def kind(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "big"


print([kind(n) for n in (-1, 0, 5, 50)])
if []: print("never")
if not {}: print("empty is false")
x = "yes" if 0.0 else "no"; print(x)

# A function of nothing but `try: return f()` used to let exceptions past its handler.
def bad():
    raise ValueError(1)


def f():
    try:
        return bad()
    except ValueError:
        return "caught"


print(f())

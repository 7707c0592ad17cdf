# bide: extras
# Sizes no machine should try: each is refused at once, where CPython would ask the system for the memory.
def attempt(name, make):
    try:
        make()
        print(name, "made")
    except (MemoryError, OverflowError, ValueError) as e:
        print(name, type(e).__name__)


attempt("str * n", lambda: "a" * 10**14)
attempt("list * n", lambda: [0] * 10**12)
attempt("tuple * n", lambda: (1,) * 10**12)
attempt("power", lambda: 10 ** 10**8)
attempt("shift", lambda: 1 << 10**12)
attempt("int of text", lambda: int("9" * 10**6))
attempt("format width", lambda: format(1, "100000000000000d"))
attempt("percent width", lambda: "%*d" % (10**14, 1))
attempt("f-string width", lambda: f"{1:>{10**14}}")
attempt("bytes", lambda: bytes(10**14))
attempt("list of a range", lambda: list(range(10**13)))
attempt("rjust", lambda: "x".rjust(10**14))
attempt("replace", lambda: ("a" * 10**6).replace("a", "b" * 10**8))
attempt("binomial", lambda: __import__("math").comb(10**9, 5 * 10**8))
attempt("factorial", lambda: __import__("math").factorial(10**9))

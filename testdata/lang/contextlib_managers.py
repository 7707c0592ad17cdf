import contextlib


@contextlib.contextmanager
def tagged(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


with tagged("a") as t:
    print(t)
with tagged("b"):
    raise ValueError("inside")
with contextlib.suppress(KeyError):
    {}["x"]
with contextlib.ExitStack() as stack:
    for n in "xy":
        stack.enter_context(tagged(n))
    stack.callback(print, "callback")
with contextlib.nullcontext(5) as five:
    print(five)

def say(x):
    print(x)
    return lambda f: f


def val(x):
    print("value", x)
    return x


@say("decorator 1")
@say("decorator 2")
def f(a: val("annotation a") = val("default a"), *, k=val("default k")) -> val("return"):
    pass


print(f.__annotations__)
val("callee") if False else None
print(val("first") + val("second") + val("third"))
d = {val("key"): val("val")}
(val("f") and print)(val("arg1"), *[val("arg2")], end=val("\n"))

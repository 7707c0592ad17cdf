def gen():
    yield 1
    raise LookupError("in generator")


def consume():
    for x in gen():
        print(x)


consume()

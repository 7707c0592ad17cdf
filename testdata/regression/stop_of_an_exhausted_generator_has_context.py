# next() of a generator that returned a value while an exception was handled: its StopIteration lacked the context.
def gen(result):
    yield 1
    return result


for result in (None, 3):
    g = gen(result)
    try:
        1 / 0
    except ZeroDivisionError:
        for step in (next, lambda g: g.send(None), lambda g: g.__next__()):
            try:
                print(step(g))
            except StopIteration as e:
                print(e.value, repr(e.__context__))

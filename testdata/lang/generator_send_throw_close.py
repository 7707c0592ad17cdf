def g():
    while True:
        try:
            got = yield "ready"
            print("got", got)
        except ValueError as e:
            print("caught", e)
            yield "after error"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")


a = g()
try:
    a.send(1)
except TypeError as e:
    print(e)
print(next(a), a.send("hello"), a.throw(ValueError("v")), next(a))
a.close()
a.close()
try:
    a.send(1)
except StopIteration:
    print("stopped")
b = g()
try:
    b.throw(KeyError("before start"))
except KeyError as e:
    print(repr(e))
print(list(b))


def refuses():
    try:
        yield
    except GeneratorExit:
        yield "no"


r = refuses()
next(r)
try:
    r.close()
except RuntimeError as e:
    print(e)


def returns_on_close():
    try:
        yield
    except GeneratorExit:
        return "closed with value"


c = returns_on_close()
next(c)
print(c.close())


def running():
    yield next(me)


me = running()
try:
    next(me)
except ValueError as e:
    print(e)
def stops():
    yield 1
    raise StopIteration("inside")
try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))

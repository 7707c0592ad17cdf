# {[], f()} used to complain about [] before f was called; {*None} had the words of [*None].
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


attempt(lambda: {[], print("called")})
attempt(lambda: {[], *print("not called")})
attempt(lambda: {1, *[2], print("first"), [], print("not second")})
attempt(lambda: {*None})

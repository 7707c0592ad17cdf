def f():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            print("inner")
            raise
        finally:
            print("inner finally")
    except ArithmeticError as e:
        print("outer", e)
    else:
        print("never")


f()
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise ValueError(1)
    except ValueError as e:
        raise TypeError(2) from e
except TypeError as t:
    print(repr(t.__cause__), t.__suppress_context__, repr(t.__context__))
try:
    try:
        raise ValueError(1)
    except ValueError:
        raise TypeError(2) from None
except TypeError as t:
    print(t.__cause__, t.__suppress_context__, repr(t.__context__))
try:
    raise ValueError from 3
except TypeError as e:
    print(e)
for bad in (3, "text", int, None):
    try:
        raise bad
    except TypeError as e:
        print(e)

def f(exc):
    try:
        raise exc
    except (KeyError, IndexError) as e:
        return "lookup pair", type(e).__name__
    except ArithmeticError:
        return "arithmetic"
    except OSError as e:
        return "os", e.errno, e.strerror, str(e)
    except Exception as e:
        return "exception", repr(e)
    except:
        return "bare"


for x in (KeyError("k"), IndexError, ZeroDivisionError(), OverflowError(1), OSError(2, "No file"), ValueError(1, 2),
          KeyboardInterrupt(), SystemExit(1), GeneratorExit(), FileNotFoundError(2, "gone", "name")):
    print(f(x))
try:
    try:
        raise ValueError
    except 3:
        pass
except TypeError as e:
    print(e)
errors = (TypeError,)
try:
    len(3)
except errors as e:
    print("tuple variable", e)

# What the compiler warns of goes through the warnings module; made an error, it is a SyntaxError.
import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    eval(r"f'\{{'")
    eval(r"'\d'")
    compile("x is 1", "named", "exec")
for w in seen:
    print(w.category.__name__, w.message, w.filename, w.lineno)

with warnings.catch_warnings():
    warnings.simplefilter("error")
    for text in (r"'\d'", "x is 1"):
        try:
            compile(text, "named", "exec")
        except SyntaxError as e:
            print(type(e).__name__, e, e.lineno)

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    cls = type("Odd", (), {1: 2})
print([str(w.message) for w in seen])

for text in ("\\", "x\\", "f'{\\}'"):
    try:
        eval(text)
    except SyntaxError as e:
        print(e)

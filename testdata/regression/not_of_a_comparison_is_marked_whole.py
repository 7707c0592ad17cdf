# The value of `not a < b` comes of one instruction in CPython, so tracebacks mark all of it; in conditions, and for
# other operators, it is only the comparison.
import traceback


def shown(f):
    try:
        f()
    except Exception as e:
        print(''.join(traceback.format_exception(e)))


def statement():
    if not (None < None):
        pass


def several_lines():
    return not (
        (None) <
        (None))


shown(lambda: print([3, 1].sort(key=repr, reverse=not ((None) < (None)))))
shown(lambda: not None < None)
shown(lambda: 1 if not ((None) < (None)) else 2)
shown(lambda: (not (None < None)) and 1)
shown(lambda: not None < None < 3)
shown(lambda: not ((None) in (5)))
shown(lambda: not ((None) not in (5)))
shown(lambda: not (None + 1))
shown(lambda: not (None.x < 2))
shown(statement)
shown(several_lines)

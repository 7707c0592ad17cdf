try:
    1 / 0
except ZeroDivisionError:
    raise TypeError("only this") from None

"""What the programs of all kinds begin with."""

KEPT = []


def keep(x):
    KEPT.append(x)
    return x


def tell(e, depth=0):
    if e is None or depth > 3:
        return "-"
    parts = [type(e).__name__, short(str(e))]
    if isinstance(e, BaseExceptionGroup):
        parts.append("[" + ", ".join(tell(x, depth + 1) for x in e.exceptions) + "]")
    if e.__cause__ is not None:
        parts.append("cause(" + tell(e.__cause__, depth + 1) + ")")
    elif e.__context__ is not None:
        parts.append("context(" + tell(e.__context__, depth + 1) + ")")
    return " ".join(parts)


def wrong(e):
    print("error", tell(e))

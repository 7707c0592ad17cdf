def f(how):
    for i in range(2):
        try:
            print("try", how)
            if how == "return":
                return "returned"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError(how)
            if how == "other":
                raise KeyError(how)
        except ValueError as e:
            print("except", e)
            return "from except"
        else:
            print("else")
            return "from else"
        finally:
            print("finally", i)
    else:
        return "loop ended"
    return "loop broken"


for how in ("return", "break", "continue", "raise", "other", "nothing"):
    try:
        print("->", f(how))
    except KeyError as e:
        print("-> raised", repr(e))

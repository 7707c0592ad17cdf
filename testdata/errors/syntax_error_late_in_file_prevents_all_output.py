print("never printed")


def fine():
    return 1


def broken(:
    pass

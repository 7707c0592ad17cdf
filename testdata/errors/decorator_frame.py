def deco(f):
    raise TypeError("decorator refuses")


@deco
def g():
    pass

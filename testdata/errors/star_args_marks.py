def f(*args):
    pass


f(*None)

def f():
    from time import *

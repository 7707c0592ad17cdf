class Outer:
    class Inner(Exception):
        def __str__(self):
            return "text of inner"


def f():
    class Local(Exception):
        pass
    raise Local("x") from Outer.Inner()


f()

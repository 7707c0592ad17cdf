# What a script raised when it was asked for the name that may have been meant was dropped by the module traceback.
import traceback


class Guarded:
    def __getattribute__(self, name):
        print("get", name)
        if name == "foo":
            raise ValueError(name)
        return super().__getattribute__(name)

    def read(self):
        try:
            foo
        except NameError as e:
            print(traceback.format_exception_only(e)[-1], end="")
            traceback.format_exception(e)


try:
    Guarded().read()
except ValueError as e:
    print(repr(e))

for names in {None: 1}, {"x1": 1, (1, 2): 3}, {"x1": 1}:
    try:
        exec("x", {}, names)
    except NameError as e:
        try:
            print(traceback.format_exception(e)[-1])
        except TypeError as failure:
            print(failure)

# A class derived from property has a __doc__ of its own, so instances keep the getter's themselves.
class Sub(property):
    """the class"""


class Holder:
    @Sub
    def plain(self):
        """the getter"""
        return 1

    @plain.getter
    def plain(self):
        """the second getter"""
        return 2

    @Sub
    def silent(self):
        return 3

    given = Sub(None, doc="given")


print(Holder.plain.__doc__, Holder().plain)
print(Holder.silent.__doc__)
print(Holder.given.__doc__, Holder.given.fget)
print(vars(Holder.plain))


class Slotted(property):
    __slots__ = ()


print(Slotted(None, doc="lost").fget)
try:
    Slotted(Holder.plain.fget)
except AttributeError as e:
    print("AttributeError", e)

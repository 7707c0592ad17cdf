from types import GenericAlias
from _weakref import ref
from collections.abc import MutableSet as _MutableSet

__all__ = ['WeakSet']


class WeakSet:
    """A set of objects it does not keep."""

    def __init__(self, data=None):
        self.data = set()

        def remove(item, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.discard(item)

        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for itemref in list(self.data):
            item = itemref()
            if item is not None:
                yield item

    def __len__(self):
        return sum(itemref() is not None for itemref in self.data)

    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(GenericAlias)

    def add(self, item):
        """Add an item, which is not kept alive."""
        self.data.add(ref(item, self._remove))

    def clear(self):
        """Remove all items."""
        self.data.clear()

    def copy(self):
        """A WeakSet of the same items."""
        return self.__class__(self)

    def pop(self):
        """Remove any one item and give it. Raises KeyError if there is none."""
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet') from None

    def remove(self, item):
        """Remove an item. Raises KeyError if it is not there."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Remove an item, if it is there."""
        self.data.discard(ref(item))

    def update(self, other):
        """Add all items of the other one."""
        for element in other:
            self.add(element)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        """A new WeakSet of the items that are not in the other one."""
        newset = self.copy()
        newset.difference_update(other)
        return newset
    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)
        return self

    def intersection(self, other):
        """A new WeakSet of the items that are in the other one too."""
        return self.__class__(item for item in other if item in self)
    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self.data.intersection_update(ref(item) for item in other)
        return self

    def issubset(self, other):
        """Whether the other one has all items too."""
        return self.data.issubset(ref(item) for item in other)
    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        """Whether all items of the other one are here too."""
        return self.data.issuperset(ref(item) for item in other)
    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def symmetric_difference(self, other):
        newset = self.copy()
        newset.symmetric_difference_update(other)
        return newset
    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
        return self

    def union(self, other):
        """A new WeakSet of the items of both."""
        return self.__class__(e for each in (self, other) for e in each)
    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0


_MutableSet.register(WeakSet)

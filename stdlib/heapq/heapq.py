__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge',
           'nlargest', 'nsmallest', 'heappushpop']


class _Stream:
    """One sorted input of merge(): its next item, and what decides the order."""

    __slots__ = ('rank', 'number', 'item', 'advance', 'key', 'reverse')

    def __init__(self, number, advance, key, reverse):
        self.number = number
        self.advance = advance
        self.key = key
        self.reverse = reverse

    def step(self):
        for self.item in self.advance:
            self.rank = self.item if self.key is None else self.key(self.item)
            return True
        return False

    def __lt__(self, other):
        if self.reverse:
            if other.rank < self.rank:
                return True
            if self.rank < other.rank:
                return False
        else:
            if self.rank < other.rank:
                return True
            if other.rank < self.rank:
                return False
        return self.number < other.number


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into a single sorted output, one item at a time."""
    heap = []
    for number, each in enumerate(iterables):
        stream = _Stream(number, iter(each), key, reverse)
        if stream.step():
            heap.append(stream)
    heapify(heap)
    while heap:
        stream = heap[0]
        yield stream.item
        if stream.step():
            heapreplace(heap, stream)
        else:
            heappop(heap)


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first: sorted(iterable, key=key)[:n]."""
    return _first(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, largest first: sorted(iterable, key=key, reverse=True)[:n]."""
    return _first(n, iterable, key, True)


def _first(n, iterable, key, reverse):
    if n != 1:
        try:
            size = len(iterable)
        except (TypeError, AttributeError):
            pass
        else:
            if n >= size:
                return sorted(iterable, key=key, reverse=reverse)[:n]
    return sorted(iterable, key=key, reverse=reverse)[:max(n, 0)]

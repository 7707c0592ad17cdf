import threading
from collections import deque
from heapq import heappop, heappush
from time import monotonic as time

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    """There was nothing to get."""

    __module__ = '_queue'


class Full(Exception):
    """There was no room to put."""


class ShutDown(Exception):
    """The queue takes and gives no more."""


class Queue:
    """First in, first out, between threads."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """How many items there are just now."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Whether there is no item just now."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Whether there are maxsize items just now."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Add an item, waiting for room if block (for at most timeout seconds: then Full)."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._await(self.not_full, lambda: self._qsize() < self.maxsize, block, timeout, Full)
                if self.is_shutdown:
                    raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item out, waiting for one if block (for at most timeout seconds: then Empty)."""
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            self._await(self.not_empty, self._qsize, block, timeout, Empty)
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    def _await(self, condition, ready, block, timeout, error):
        if not block:
            if not ready():
                raise error
            return
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not condition.wait_for(lambda: self.is_shutdown or ready(), timeout):
            raise error

    def put_nowait(self, item):
        """Add an item. Raises Full if there is no room."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Remove an item and give it. Raises Empty if there is none."""
        return self.get(block=False)

    def task_done(self):
        """Say that an item taken out has been dealt with."""
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks -= 1
            if not self.unfinished_tasks:
                self.all_tasks_done.notify_all()

    def join(self):
        """Wait until every item has been dealt with."""
        with self.all_tasks_done:
            self.all_tasks_done.wait_for(lambda: not self.unfinished_tasks)

    def shutdown(self, immediate=False):
        """Take no more items; with immediate drop those there are."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class PriorityQueue(Queue):
    """The smallest item comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """The last item in comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """Without a bound and without tasks to be done."""

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    __module__ = '_queue'

    def __init__(self):
        self._items = deque()
        self._waiting = deque()  # a lock for each get() that waits

    def put(self, item, block=True, timeout=None):
        """Add an item; it never waits."""
        self._items.append(item)
        if self._waiting:
            self._wake()

    def _wake(self):
        try:
            self._waiting.popleft().release()
        except IndexError:  # another thread was faster
            pass

    def get(self, block=True, timeout=None):
        """Remove an item and give it, waiting for one. Raises Empty when the timeout is over."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        until = None if timeout is None else time() + timeout
        while True:
            try:
                return self._items.popleft()
            except IndexError:
                pass
            if not block:
                raise Empty
            block = self._wait(until)

    def _wait(self, until):
        """Wait until there may be an item; False when the time is over."""
        wake = threading.Lock()
        wake.acquire()
        self._waiting.append(wake)
        try:
            return bool(self._items) or wake.acquire(True, -1 if until is None else max(until - time(), 0))
        finally:
            try:
                self._waiting.remove(wake)
            except ValueError:  # it was woken, perhaps too late to be what it waited for
                if len(self._items) > 1:
                    self._wake()

    def put_nowait(self, item):
        """Add an item."""
        self.put(item)

    def get_nowait(self):
        """Remove an item and give it. Raises Empty if there is none."""
        return self.get(False)

    def empty(self):
        """Whether there is no item just now."""
        return not self._items

    def qsize(self):
        """How many items there are just now."""
        return len(self._items)

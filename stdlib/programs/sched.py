"""Functions called when their time has come."""

import time
import heapq
from collections import namedtuple
from itertools import count
import threading
from time import monotonic as _time

__all__ = ['scheduler']

class Event(namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')):
    """A call to come. Those that are earlier, or more important, or were made before are less."""

    __slots__ = ()

    def _key(self):
        return self.time, self.priority, self.sequence

    def __eq__(self, other):
        return self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __le__(self, other):
        return self._key() <= other._key()

    def __gt__(self, other):
        return self._key() > other._key()

    def __ge__(self, other):
        return self._key() >= other._key()

    __hash__ = tuple.__hash__


_sentinel = object()


class scheduler:
    """Calls functions by a clock, and waits between them with a function."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Have a function called at a time."""
        kwargs = {} if kwargs is _sentinel else kwargs
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """Have a function called after a delay."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take a call back."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Make all calls. Without blocking, only those that are due; the result is how long the next one has to wait."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event, now = self._queue[0], self.timefunc()
                delay = event.time > now
                if not delay:
                    heapq.heappop(self._queue)
            if not delay:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)
            elif not blocking:
                return event.time - now
            else:
                self.delayfunc(event.time - now)

    @property
    def queue(self):
        """The calls to come, in order."""
        with self._lock:
            return sorted(self._queue)

from asyncio import CancelledError, get_running_loop
from asyncio.exceptions import BrokenBarrierError

__all__ = ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier')


def _state_repr(obj, state):
    plain = object.__repr__(obj)
    return f'{plain[:-1]} [{state}]>'


class Condition:
    """A lock whose holders can wait for each other's notice."""

    _loop = None

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = []

    def __repr__(self):
        state = 'locked' if self.locked() else 'unlocked'
        if self._waiters:
            state += f', waiters:{len(self._waiters)}'
        return _state_repr(self, state)

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    def _bound_loop(self):
        loop = get_running_loop()
        if self._loop is None:
            self._loop = loop
        if self._loop is not loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return loop

    async def wait(self):
        """Give the lock up until notified, then take it again; return True."""
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        notice = self._bound_loop().create_future()
        self.release()
        try:
            self._waiters.append(notice)
            try:
                try:
                    await notice
                finally:
                    self._waiters.remove(notice)
            finally:
                await self._take_back()
            return True
        except BaseException:
            # The notice may have been meant for this task: pass one on.
            self._wake(1)
            raise

    async def _take_back(self):
        # The lock must be held on return, whatever happens; the last cancellation is raised then.
        cancelled = None
        while True:
            try:
                await self.acquire()
            except CancelledError as e:
                cancelled = e
            else:
                break
        if cancelled is not None:
            try:
                raise cancelled
            finally:
                cancelled = None

    async def wait_for(self, predicate):
        """Wait until predicate() is true, and return what it gave."""
        while not (answer := predicate()):
            await self.wait()
        return answer

    def notify(self, n=1):
        """Wake up n waiting tasks; they go on when they get the lock."""
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._wake(n)

    def _wake(self, n):
        for notice in self._waiters:
            if n <= 0:
                break
            if not notice.done():
                n -= 1
                notice.set_result(False)

    def notify_all(self):
        """Wake up all waiting tasks."""
        self.notify(len(self._waiters))


class Barrier:
    """A meeting place for a number of tasks: all wait until the last has come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition()
        self._parties = parties
        self._state = 'filling'
        self._count = 0

    def __repr__(self):
        state = self._state
        if not self.broken:
            state += f', waiters:{self.n_waiting}/{self.parties}'
        return _state_repr(self, state)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *exc):
        pass

    async def wait(self):
        """Wait for the others; return a number from 0 to parties - 1 that no other gets."""
        async with self._cond:
            # Those of the last meeting have to leave first.
            await self._cond.wait_for(lambda: self._state not in ('draining', 'resetting'))
            if self._state == 'broken':
                raise BrokenBarrierError('Barrier aborted')
            try:
                number = self._count
                self._count += 1
                if self._count == self._parties:
                    self._state = 'draining'
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._state != 'filling')
                    if self._state in ('broken', 'resetting'):
                        raise BrokenBarrierError('Abort or reset of barrier')
                return number
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in ('draining', 'resetting'):
                        self._state = 'filling'
                    self._cond.notify_all()

    async def reset(self):
        """Start afresh; those who wait get BrokenBarrierError."""
        async with self._cond:
            self._state = 'resetting' if self._count > 0 else 'filling'
            self._cond.notify_all()

    async def abort(self):
        """Break the barrier: whoever waits, or comes later, gets BrokenBarrierError."""
        async with self._cond:
            self._state = 'broken'
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        return self._state == 'broken'

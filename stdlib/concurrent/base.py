import threading
import time
from collections import deque, namedtuple

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'
_SHOWN = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled',
          CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}


class Error(Exception):
    """Base of what futures raise."""

    __module__ = 'concurrent.futures._base'


class CancelledError(Error):
    """The future was cancelled."""

    __module__ = 'concurrent.futures._base'


class InvalidStateError(Error):
    """The future is in no state to do that."""

    __module__ = 'concurrent.futures._base'


class BrokenExecutor(RuntimeError):
    """The executor can do no more work."""

    __module__ = 'concurrent.futures._base'


TimeoutError = TimeoutError
DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


class Future:
    """The result of a call that an executor makes."""

    __module__ = 'concurrent.futures._base'

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            outcome = ''
            if self._state == FINISHED:
                what = self._result if self._exception is None else self._exception
                verb = 'returned' if self._exception is None else 'raised'
                outcome = f' {verb} {what.__class__.__name__}'
            return f'<{self.__class__.__name__} at {id(self):#x} state={_SHOWN[self._state]}{outcome}>'

    def cancel(self):
        """Cancel the call unless it runs or is done; tell whether it is cancelled."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether it runs and cannot be cancelled any more."""
        return self._state == RUNNING

    def done(self):
        """Whether it has ended or was cancelled."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _call_back(self):
        for fn in self._done_callbacks:
            self._call_one(fn)

    def _call_one(self, fn):
        try:
            fn(self)
        except Exception as e:
            import sys
            import traceback
            sys.stderr.write(f'exception calling callback for {self!r}\n' + ''.join(traceback.format_exception(e)))

    def add_done_callback(self, fn):
        """Call fn(future) when it is done: at once if it is."""
        with self._condition:
            if not self.done():
                self._done_callbacks.append(fn)
                return
        self._call_one(fn)

    def _outcome(self, timeout):
        if not self._condition.wait_for(self.done, timeout):
            raise TimeoutError()
        if self.cancelled():
            raise CancelledError()

    def result(self, timeout=None):
        """The result, waited for; the call's exception is raised."""
        try:
            with self._condition:
                self._outcome(timeout)
                if self._exception is None:
                    return self._result
            raise self._exception
        finally:
            self = None

    def exception(self, timeout=None):
        """The exception of the call, waited for; None if it has a result."""
        with self._condition:
            self._outcome(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        """It is going to run; False if it was cancelled."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError('Future in unexpected state')

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result, self._exception = result, exception
            self._state = FINISHED
            self._condition.notify_all()
        self._call_back()

    def set_result(self, result):
        """Make it done with a result."""
        self._finish(result, None)

    def set_exception(self, exception):
        """Make it done with an exception."""
        self._finish(None, exception)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class Executor:
    """Somebody who makes calls for others."""

    def submit(self, fn, /, *args, **kwargs):
        """Have a function called with these arguments, and give the future of its result."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Like map(), with the calls side by side; all are submitted at once."""
        end = None if timeout is None else timeout + time.monotonic()
        futures = deque(self.submit(fn, *args) for args in zip(*iterables))

        def results():
            try:
                while futures:
                    yield futures.popleft().result(None if end is None else end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; wait for those that run, unless wait is false. cancel_futures drops those that have not begun."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; return the sets (done, not_done)."""
    fs = list(dict.fromkeys(fs))
    enough = threading.Condition()

    def satisfied():
        done = [f for f in fs if f.done()]
        if return_when == FIRST_COMPLETED and done or len(done) == len(fs):
            return True
        return return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in done)

    def tell(_):
        with enough:
            enough.notify_all()

    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return condition: {return_when!r}')
    for f in fs:
        f.add_done_callback(tell)
    with enough:
        enough.wait_for(satisfied, timeout)
    done = {f for f in fs if f.done()}
    return DoneAndNotDoneFutures(done, set(fs) - done)


def as_completed(fs, timeout=None):
    """Iterate over futures as they finish; TimeoutError after timeout seconds."""
    end = None if timeout is None else timeout + time.monotonic()
    fs = dict.fromkeys(fs)
    total = len(fs)
    finished = deque()
    more = threading.Condition()

    def tell(f):
        with more:
            finished.append(f)
            more.notify()

    for f in list(fs):
        f.add_done_callback(tell)
    for number in range(total):
        with more:
            left = None if end is None else end - time.monotonic()
            if not more.wait_for(lambda: finished, left):
                raise TimeoutError(f'{total - number} (of {total}) futures unfinished')
            f = finished.popleft()
        yield f

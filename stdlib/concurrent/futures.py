import threading
import time
from collections import deque, namedtuple

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed',
           'ThreadPoolExecutor')

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


class BrokenThreadPool(BrokenExecutor):
    """A thread's initializer failed."""

    __module__ = 'concurrent.futures.thread'


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
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
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
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class Executor:
    """Somebody who makes calls for others."""

    def submit(self, fn, /, *args, **kwargs):
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
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    """Makes calls in threads of its own."""

    _count = 0

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = _default_workers()
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{ThreadPoolExecutor._count}'
            ThreadPoolExecutor._count += 1
        self._prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        self._broken = False
        self._shutdown = False
        self._work = deque()
        self._wake = threading.Condition(threading.Lock())
        self._idle = 0
        self._threads = []
        threading._register_atexit(self.shutdown)

    def submit(self, fn, /, *args, **kwargs):
        with self._wake:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            future = Future()
            self._work.append((future, fn, args, kwargs))
            if self._idle >= len(self._work):
                self._wake.notify()
                return future
            fresh = len(self._threads) < self._max_workers
            if fresh:
                worker = threading.Thread(name=f'{self._prefix}_{len(self._threads)}', target=self._run, daemon=True)
                self._threads.append(worker)
        if fresh:
            worker.start()
        return future

    def _run(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as e:
                self._break(e)
                return
        while True:
            with self._wake:
                self._idle += 1
                self._wake.wait_for(lambda: self._work or self._shutdown)
                self._idle -= 1
                if not self._work:
                    return
                job = self._work.popleft()
            self._do(*job)
            job = None

    def _do(self, future, fn, args, kwargs):
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = fn(*args, **kwargs)
        except BaseException as e:
            future.set_exception(e)
        else:
            future.set_result(result)

    def _break(self, e):
        import sys
        import traceback
        sys.stderr.write('Exception in initializer:\n' + ''.join(traceback.format_exception(e)))
        with self._wake:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            work, self._work = self._work, deque()
        for future, *_ in work:
            future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; wait for those submitted, or cancel those that have not begun."""
        with self._wake:
            self._shutdown = True
            dropped = []
            if cancel_futures:
                dropped = [job[0] for job in self._work]
                self._work.clear()
            self._wake.notify_all()
        for future in dropped:
            future.cancel()
        if wait:
            for worker in self._threads:
                worker.join()


def _default_workers():
    try:
        from os import process_cpu_count
        return min(32, (process_cpu_count() or 1) + 4)
    except ImportError:
        return 8


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

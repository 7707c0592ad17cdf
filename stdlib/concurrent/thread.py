import threading
from collections import deque

from concurrent.futures._base import BrokenExecutor, Executor, Future


class BrokenThreadPool(BrokenExecutor):
    """A thread's initializer failed."""


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
        """Have a function called in a thread, and give the future of its result."""
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

import os
import pickle
import sys
import traceback

from _isolate import Isolate
from concurrent.futures._base import BrokenExecutor, Executor
from concurrent.futures.thread import ThreadPoolExecutor
from functools import partial


class BrokenProcessPool(BrokenExecutor):
    """An interpreter of the pool has ended before its time."""


class _RemoteTraceback(Exception):
    """Shows the traceback of an exception that was raised in another interpreter."""

    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


def _quoted(e):
    return '\n"""\n' + ''.join(traceback.format_exception(e)) + '"""'


class _Failure:
    """An exception on its way to the interpreter that waits for it."""

    def __init__(self, e):
        self.text = _quoted(e)
        self.exception = e
        e.__traceback__ = None

    def __reduce__(self):
        return _revive, (self.exception, self.text)


def _revive(e, text):
    e.__cause__ = _RemoteTraceback(text)
    return e


def _serve(job):
    """Do what the bytes ask for; in the interpreter of a pool. The answer is (succeeded, result or exception)."""
    fn, args, kwargs = pickle.loads(job)
    try:
        answer = True, fn(*args, **kwargs)
    except BaseException as e:
        answer = False, _Failure(e)
    try:
        return pickle.dumps(answer)
    except BaseException as e:
        return pickle.dumps((False, _Failure(e)))


def _begin(initializer, initargs):
    try:
        initializer(*initargs)
    except BaseException as e:
        sys.stderr.write('Exception in initializer:\n' + ''.join(traceback.format_exception(e)))
        raise


def _call_each(fn, chunk):
    return [fn(*args) for args in chunk]


def _chunks(iterables, size):
    chunk = []
    for args in zip(*iterables):
        chunk.append(args)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _items(lists):
    for items in lists:
        items.reverse()
        while items:
            yield items.pop()


class ProcessPoolExecutor(Executor):
    """Makes calls in interpreters of their own, each on a core of its own if there are enough."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks_per_child <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')
        self._max_workers = max_workers
        self._max_tasks = max_tasks_per_child
        self._initializer = initializer
        self._initargs = initargs
        self._broken = False
        self._shutdown_thread = False
        self._ferries = ThreadPoolExecutor(max_workers, 'ProcessPoolExecutor')  # each takes one job across at a time
        self._idle = []

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenProcessPool(self._broken)
        if self._shutdown_thread:
            raise RuntimeError('cannot schedule new futures after shutdown')
        return self._ferries.submit(self._ferry, fn, args, kwargs)

    submit.__doc__ = Executor.submit.__doc__

    def _ferry(self, fn, args, kwargs):
        try:
            job = pickle.dumps((fn, args, kwargs))
        except BaseException as e:
            text = _quoted(e)
            raise e.with_traceback(None) from _RemoteTraceback(text)
        isolate = self._take()
        answer = isolate.call('concurrent.futures.process', '_serve', job)
        if answer is None:
            self._break()
        self._put_back(isolate)
        succeeded, outcome = pickle.loads(answer)
        if succeeded:
            return outcome
        try:
            raise outcome
        finally:
            outcome = None

    def _take(self):
        """An interpreter that is free, or a new one."""
        if self._broken:
            raise BrokenProcessPool(self._broken)
        if self._idle:
            return self._idle.pop()
        isolate = Isolate()
        if self._initializer is not None:
            job = pickle.dumps((_begin, (self._initializer, self._initargs), {}))
            answer = isolate.call('concurrent.futures.process', '_serve', job)
            if answer is None or not pickle.loads(answer)[0]:
                isolate.close()
                self._break()
        return isolate

    def _put_back(self, isolate):
        if self._shutdown_thread and not self._ferries._work or isolate.calls == self._max_tasks:
            isolate.close()
        else:
            self._idle.append(isolate)

    def _break(self):
        self._broken = 'A child process terminated abruptly, the process pool is not usable anymore'
        raise BrokenProcessPool('A process in the process pool was terminated abruptly while the future was '
                                'running or pending.')

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Like map(), with the calls side by side, chunksize of them in one piece."""
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        return _items(super().map(partial(_call_each, fn), _chunks(iterables, chunksize), timeout=timeout))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown_thread = True
        self._ferries.shutdown(wait, cancel_futures=cancel_futures)
        if wait:
            while self._idle:
                self._idle.pop().close()

    shutdown.__doc__ = Executor.shutdown.__doc__

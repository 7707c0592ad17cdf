from asyncio import (ALL_COMPLETED, CancelledError, FIRST_COMPLETED, FIRST_EXCEPTION, all_tasks, create_eager_task_factory, create_task, current_task,
                     eager_task_factory, ensure_future, gather, get_running_loop, iscoroutine,
                     isfuture, shield, sleep, Task)

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED',
           'wait', 'wait_for', 'as_completed', 'sleep', 'gather', 'shield', 'ensure_future',
           'run_coroutine_threadsafe', 'current_task', 'all_tasks',
           'create_eager_task_factory', 'eager_task_factory')


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for tasks and futures; return the sets (done, pending). It raises nothing of theirs."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    waiter = get_running_loop().create_future()
    stop = _watch(waiter, list(fs), return_when)
    alarm = None
    if timeout is not None:
        alarm = get_running_loop().call_later(timeout, _release, waiter)
    try:
        await waiter
    finally:
        if alarm is not None:
            alarm.cancel()
        stop()
    done = {f for f in fs if f.done()}
    return done, fs - done


def _release(waiter, *_):
    if not waiter.done():
        waiter.set_result(None)


async def _result_now(fut):
    # wait_for() without any time: only what is done already counts.
    fut = ensure_future(fut)
    if fut.done():
        return fut.result()
    await _cancel_and_wait(fut)
    try:
        return fut.result()
    except CancelledError as e:
        raise TimeoutError from e


async def _cancel_and_wait(fut):
    waiter = get_running_loop().create_future()
    stop = _watch(waiter, [fut], ALL_COMPLETED, True)
    try:
        fut.cancel()
        await waiter
    finally:
        stop()


def run_coroutine_threadsafe(coro, loop):
    """Start coro on a loop that runs in another thread; return a concurrent.futures.Future."""
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    import concurrent.futures
    from asyncio.futures import _chain_future
    future = concurrent.futures.Future()

    def start():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            if future.set_running_or_notify_cancel():
                future.set_exception(e)
            raise

    loop.call_soon_threadsafe(start)
    return future

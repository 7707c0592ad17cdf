# Anything with _asyncio_future_blocking counts as a future.
import asyncio


class Duck:
    _asyncio_future_blocking = False


duck = Duck()
print(asyncio.isfuture(duck), asyncio.wrap_future(duck) is duck, asyncio.ensure_future(duck) is duck)

blank = asyncio.Future.__new__(asyncio.Future)
print(blank.done(), blank.cancelled())
for what in ("result", "exception", "cancel"):
    try:
        print(getattr(blank, what)())
    except Exception as e:
        print(what, type(e).__name__)

for make in (asyncio.Lock, asyncio.Event, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Condition):
    try:
        make(loop=None)
    except TypeError as e:
        print(e)

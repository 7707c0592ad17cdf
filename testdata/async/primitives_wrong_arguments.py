# What the classes of asyncio say of wrong arguments, and which methods they show.
import asyncio


def attempt(make, *args, **names):
    try:
        print(make.__name__, make(*args, **names))
    except (TypeError, ValueError) as e:
        print(make.__name__, type(e).__name__, e)


for make in asyncio.Lock, asyncio.Event, asyncio.TaskGroup:
    attempt(make, 1, 2)
    attempt(make, other=1)
for make in asyncio.Condition, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Queue, asyncio.LifoQueue:
    attempt(make, 1, 2, 3)
    attempt(make, other=1)
for make, name in (asyncio.Barrier, "parties"), (asyncio.Timeout, "when"):
    attempt(make)
    attempt(make, 1, 2)
    attempt(make, 1, **{name: 2})
    attempt(make, other=1)
    print(type(make(**{name: 5})).__name__)
for make in asyncio.timeout, asyncio.timeout_at, asyncio.wait_for, asyncio.as_completed:
    attempt(make)
attempt(asyncio.Semaphore, -1)
attempt(asyncio.Semaphore, value=-1)
attempt(asyncio.Barrier, 0)
for cls in asyncio.Lock, asyncio.Event, asyncio.Semaphore, asyncio.Barrier, asyncio.Queue, asyncio.TaskGroup, asyncio.Timeout:
    print(cls.__module__, cls.__qualname__, *sorted(n for n in vars(cls) if not n.startswith("_")))

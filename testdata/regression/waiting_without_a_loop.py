# What waits where no loop runs is told that there is none to make its future, or that it belongs to another.
import asyncio

lock, semaphore, event, condition = asyncio.Lock(), asyncio.Semaphore(0), asyncio.Event(), asyncio.Condition()
queue, full, barrier, unfinished = asyncio.Queue(), asyncio.Queue(1), asyncio.Barrier(2), asyncio.Queue()
full.put_nowait(1)
unfinished.put_nowait(1)


def drive(coro):
    try:
        print(coro.send(None))
    except StopIteration as e:
        print("returned", e.value)
    except (AttributeError, RuntimeError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
    coro.close()


def all_of_them():
    for wait in lock.acquire, semaphore.acquire, event.wait, condition.wait, queue.get, lambda: full.put(2), barrier.wait, unfinished.join:
        drive(wait())


drive(lock.acquire())
drive(condition.acquire())
all_of_them()


async def main():
    for wait in event.wait, lock.acquire, queue.get, lambda: full.put(2), semaphore.acquire:
        try:
            await asyncio.wait_for(wait(), 0.001)
        except TimeoutError:
            print("waited")


asyncio.run(main())
all_of_them()

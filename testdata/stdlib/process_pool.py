# Calls in isolated interpreters: arguments and results are copied, errors come back with where they were raised.
# stderr: ignore
import asyncio
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

SEEN = []


def square(x):
    SEEN.append(x)
    return x * x


def boom(x):
    raise ValueError("bad", x)


def give_lambda():
    return lambda: 1


def keep(n):
    global KEPT
    KEPT = n


def kept():
    return KEPT


def leave():
    sys.exit(3)


def meet(mine, other):
    """Goes on only when both calls run at the same time."""
    open(mine, "w").close()
    spins = 0
    while not os.path.exists(other):
        spins += 1
    return True


class Odd:
    def __reduce__(self):
        raise RuntimeError("no copies")


def report(future):
    e = future.exception()
    print(type(e).__name__, str(e).split(" at 0x")[0], "from", type(e.__cause__).__name__)
    lines = str(e.__cause__).split("\n")
    print(lines[:2], lines[-2].split(" at 0x")[0], lines[-1])


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        print(await loop.run_in_executor(pool, square, 7))
        print(await asyncio.gather(*[loop.run_in_executor(pool, square, n) for n in range(4)]))
        try:
            await loop.run_in_executor(pool, boom, 1)
        except ValueError as e:
            print(repr(e), type(e.__cause__).__name__)


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(pool.submit(square, 3).result(), list(pool.map(square, range(10), chunksize=3)), SEEN)
        with tempfile.TemporaryDirectory() as folder:
            a, b = folder + "/a", folder + "/b"
            print("side by side:", list(pool.map(meet, (a, b), (b, a))))
        for job in [(boom, 1), (lambda: 1,), (square, Odd()), (give_lambda,), (square, sys), (leave,)]:
            report(pool.submit(*job))
    try:
        pool.submit(square, 1)
    except RuntimeError as e:
        print(e)
    with ProcessPoolExecutor(1, initializer=keep, initargs=(5,)) as pool:
        print(pool.submit(kept).result())
    sys.stderr.flush()
    with ProcessPoolExecutor(1, initializer=boom, initargs=(5,)) as pool:
        for _ in range(2):
            try:
                pool.submit(kept).result()
            except BrokenProcessPool as e:
                print(e)
    for wrong in [dict(max_workers=0), dict(initializer=3), dict(max_tasks_per_child=0), dict(max_tasks_per_child=1.5)]:
        try:
            ProcessPoolExecutor(**wrong)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    asyncio.run(main())

# staggered_race starts the next coroutine when the last failed or was slow.
import asyncio
from asyncio.staggered import staggered_race


async def work(name, seconds, fails=False):
    print("start", name)
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise
    if fails:
        raise ValueError(name)
    return name


def starters(*specs):
    return [lambda spec=spec: work(*spec) for spec in specs]


async def main():
    print(await staggered_race(starters(("a", 0.01),), None))
    print(await staggered_race(starters(("a", 0, True), ("b", 0, True), ("c", 0)), None))
    print(await staggered_race(starters(("a", 5), ("b", 0.01)), 0.02))
    print(await staggered_race(starters(("a", 0, True), ("b", 0, True)), 10))
    print(await staggered_race([], None))


asyncio.run(main())

# clock: both
# Trying again with growing pauses, as a decorator that works for any coroutine function.
import asyncio
import functools


class LineBusy(Exception):
    pass


def retry(times: int, pause: float):
    """Run the decorated coroutine up to `times` times; the pause doubles after every failure."""
    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args, **kwargs):
            wait = pause
            for attempt in range(1, times + 1):
                try:
                    return await f(*args, **kwargs)
                except LineBusy as e:
                    print(f"  attempt {attempt}: {e}")
                    if attempt == times:
                        raise
                    await asyncio.sleep(wait)
                    wait *= 2
        return wrapper
    return decorate


calls = {"fishmonger": 2, "bakery": 99}  # how often each line is busy


@retry(times=3, pause=0.01)
async def order_from(shop: str) -> str:
    await asyncio.sleep(0)
    if calls[shop] > 0:
        calls[shop] -= 1
        raise LineBusy(f"the {shop} is on the phone")
    return f"the {shop} delivers"


async def main():
    print(await order_from("fishmonger"))
    try:
        await order_from("bakery")
    except LineBusy as e:
        print("given up:", e)


asyncio.run(main())

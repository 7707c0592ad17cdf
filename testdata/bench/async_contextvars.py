# A context variable that every task sets, reads after a switch and sets back.
import asyncio
import contextvars

depth = contextvars.ContextVar("depth", default=0)


async def work(n):
    total = 0
    for _ in range(20):
        token = depth.set(depth.get() + n)
        await asyncio.sleep(0)
        total += depth.get()
        depth.reset(token)
    return total


async def main():
    return sum(await asyncio.gather(*(work(n) for n in range(10_000))))


print(asyncio.run(main()))

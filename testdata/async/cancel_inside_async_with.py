import asyncio


class Guard:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("enter", self.name)
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None)
        await asyncio.sleep(0)
        print("exited", self.name)


async def work():
    async with Guard("a") as a, Guard("b"):
        print("body", a.name)
        await asyncio.sleep(1)


async def main():
    t = asyncio.create_task(work())
    for _ in range(3):
        await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])


asyncio.run(main())

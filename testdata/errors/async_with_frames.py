import asyncio


class CM:
    async def __aenter__(self):
        raise OSError("cannot enter")

    async def __aexit__(self, *a):
        pass


async def main():
    async with CM() as c:
        pass


asyncio.run(main())

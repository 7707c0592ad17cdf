import asyncio


class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.value


class Bad:
    def __await__(self):
        return 3


class Yields:
    def __await__(self):
        got = yield
        return got


async def main():
    print(await Ready("ready"))
    try:
        await Bad()
    except TypeError as e:
        print(e)
    print(await Yields())
    print(await asyncio.gather(Ready(1), Ready(2)))


asyncio.run(main())

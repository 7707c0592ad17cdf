import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def main():
    async for n in Countdown(3):
        print(n)
    else:
        print("else")
    async for n in Countdown(3):
        if n == 1:
            break
    else:
        print("never")
    try:
        async for x in [1, 2]:
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())

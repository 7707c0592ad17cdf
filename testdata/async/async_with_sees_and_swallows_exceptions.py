import asyncio


class Swallow:
    async def __aenter__(self):
        return "entered"

    async def __aexit__(self, kind, value, tb):
        print(kind and kind.__name__, value, tb is not None)
        return kind is ValueError


async def main():
    async with Swallow() as s:
        print(s)
    async with Swallow():
        raise ValueError("swallowed")
    try:
        async with Swallow():
            raise KeyError("passes")
    except KeyError as e:
        print("caught", e)
    for i in range(3):
        async with Swallow():
            if i == 1:
                break
    try:
        async with object():
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())

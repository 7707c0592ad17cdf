# clock: both
# async with opens and closes what takes time to open and close, and closes it whatever happens in between.
# A lock is one of them: it keeps the kitchen's one oven from being used twice at once.
import asyncio


class Table:
    def __init__(self, number: int):
        self.number = number

    async def __aenter__(self):
        await asyncio.sleep(0.01)
        print(f"table {self.number} laid")
        return self

    async def __aexit__(self, kind, value, traceback):
        await asyncio.sleep(0.01)
        print(f"table {self.number} cleared" + (f" after {kind.__name__}" if kind else ""))
        return False  # let an exception go on


async def bake(oven: asyncio.Lock, dish: str):
    async with oven:
        print(f"{dish} in")
        await asyncio.sleep(0.01)
        print(f"{dish} out")


async def main():
    async with Table(1) as table, Table(2):
        print(f"dinner at table {table.number}")
    try:
        async with Table(3):
            raise RuntimeError("the cat jumped on it")
    except RuntimeError as e:
        print("trouble:", e)

    oven = asyncio.Lock()
    await asyncio.gather(bake(oven, "bread"), bake(oven, "pie"))


asyncio.run(main())

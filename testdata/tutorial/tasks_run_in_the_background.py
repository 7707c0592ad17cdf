# clock: both
import asyncio


async def load(shelf: str, wait: float) -> dict:
    print(f"Going to {shelf}...")
    await asyncio.sleep(wait)
    return {"shelf": shelf, "goods": f"Goods from {shelf}"}


async def main():
    # These are only planned; they start at the first await
    task1 = asyncio.create_task(load("Cellar", 0.04))
    task2 = asyncio.create_task(load("Pantry", 0.06))
    task3 = asyncio.create_task(load("Fridge", 0.02))
    print("Helpers are on their way...")
    result1 = await task1
    result2 = await task2
    result3 = await task3
    print(f"Results: {result1}, {result2}, {result3}")


asyncio.run(main())

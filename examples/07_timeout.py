# clock: both
# No guest waits for ever. wait_for puts a limit on one awaitable, asyncio.timeout on a whole block;
# asyncio.wait only looks after a while and cancels nothing.
import asyncio


async def cook(dish: str, seconds: float) -> str:
    try:
        await asyncio.sleep(seconds)
        return dish
    finally:
        print(f"  {dish}: the cook turns to something else")


async def main():
    print(await asyncio.wait_for(cook("salad", 0.01), timeout=5))
    try:
        await asyncio.wait_for(cook("stew", 5), timeout=0.05)
    except TimeoutError:
        print("No stew today")

    try:
        async with asyncio.timeout(0.3):
            first = await cook("olives", 0.01)
            print(first, "came in time")
            await cook("duck", 5)
    except TimeoutError:
        print("The table has been waiting too long")

    slow = asyncio.create_task(cook("ham", 0.4))
    done, pending = await asyncio.wait([slow], timeout=0.02)
    print(f"{len(done)} done, {len(pending)} still cooking")
    print(await slow)


asyncio.run(main())

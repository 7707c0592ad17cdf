# clock: both
# asyncio.gather starts several coroutines and waits for all of them: the longest wait is the whole wait.
#
# Results come in the order of the arguments, whatever order the dishes were done in.
import asyncio
import time


async def cook(dish: str, seconds: float) -> str:
    print(f"Starting {dish}")
    await asyncio.sleep(seconds)
    print(f"  {dish} is done")
    return dish.upper()


async def main():
    start = time.perf_counter()
    plates = await asyncio.gather(cook("soup", 0.1), cook("fish", 0.3), cook("cake", 0.2))
    waited = time.perf_counter() - start
    print(plates)
    print("Faster than one after another:", waited < 0.6)


asyncio.run(main())

# clock: both
# Awaiting one thing after another: the waits add up.
#
# This waiter stands in the kitchen until a dish is done before turning to the next order. Run it with
# --clock=virtual and it is over at once, having waited just as long by its own clock.
import asyncio
import time


async def cook(dish: str, seconds: float) -> str:
    """Cook one dish; whoever awaits this waits for it."""
    await asyncio.sleep(seconds)
    print(f"  {dish} is done")
    return dish


async def main():
    start = time.perf_counter()
    served = []
    for dish, seconds in [("soup", 0.1), ("fish", 0.3), ("cake", 0.2)]:
        print(f"Ordering {dish}")
        served.append(await cook(dish, seconds))
    print(f"Served {', '.join(served)}")
    waited = time.perf_counter() - start
    print("The waits add up:", waited >= 0.6)


if __name__ == "__main__":
    asyncio.run(main())

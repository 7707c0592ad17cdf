# clock: virtual
# bide: extras
import asyncio
import time


def old_oven() -> str:
    """An oven that makes whoever turns it on wait."""
    time.sleep(2)
    return "Pie out of the old oven"


async def bell():
    for n in range(3):
        print(f"ring {n} at {time.perf_counter() - start:.2f}")
        await asyncio.sleep(0.75)


async def main():
    loop = asyncio.get_event_loop()
    ringing = asyncio.create_task(bell())
    result = await loop.run_in_executor(
        None,  # the default pool
        old_oven
    )
    print(result)
    print(f"{time.perf_counter() - start:.2f}")
    await ringing


start = time.perf_counter()
asyncio.run(main())

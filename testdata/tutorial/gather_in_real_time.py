# clock: both
import asyncio
import time


async def step(name: str, wait: float) -> str:
    print(f"Starting {name}...")
    await asyncio.sleep(wait)
    return f"{name.capitalize()} ready"


async def main():
    start = time.perf_counter()
    results = await asyncio.gather(
        step("soup", 0.3),
        step("salad", 0.1),
        step("bread", 0.2)
    )
    elapsed = time.perf_counter() - start
    print(f"\nResults: {results}")
    print(f"Less than one after another: {0.29 <= elapsed < 0.6}")


asyncio.run(main())

# clock: virtual
# bide: extras
import asyncio
import time


async def wash_rice() -> str:
    print("Washing rice...")
    await asyncio.sleep(3)
    return "Rice washed"


async def boil_water() -> str:
    print("Boiling water...")
    await asyncio.sleep(2)
    return "Water boiled"


async def cut_leeks() -> str:
    print("Cutting leeks...")
    await asyncio.sleep(2)
    return "Leeks cut"


async def main():
    start = time.perf_counter()
    # All three side by side
    results = await asyncio.gather(
        wash_rice(),
        boil_water(),
        cut_leeks()
    )
    elapsed = time.perf_counter() - start
    print(f"\nResults: {results}")
    print(f"Total time: {elapsed:.2f} seconds")


asyncio.run(main())

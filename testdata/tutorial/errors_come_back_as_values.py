# clock: both
import asyncio


async def carry(plate: str, slippery: bool) -> str:
    await asyncio.sleep(0.02)
    if slippery:
        raise ValueError(f"{plate} dropped!")
    return f"{plate} served"


async def main():
    results = await asyncio.gather(
        carry("Plate A", slippery=False),
        carry("Plate B", slippery=True),
        carry("Plate C", slippery=False),
        return_exceptions=True
    )
    for i, result in enumerate(results):
        if isinstance(result, Exception):
            print(f"Plate {i}: Error - {result}")
        else:
            print(f"Plate {i}: {result}")


asyncio.run(main())

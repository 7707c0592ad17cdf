# clock: both
import asyncio


async def carry(plate, slippery, wait):
    await asyncio.sleep(wait)
    if slippery:
        raise ValueError(f"{plate} dropped!")
    print(plate, "served")


async def main():
    try:
        await asyncio.gather(carry("A", False, 0.01), carry("B", True, 0.03), carry("C", False, 0.05))
    except ValueError as oops:
        print("Error -", oops)
    await asyncio.sleep(0.05)


asyncio.run(main())

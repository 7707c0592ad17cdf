# clock: both
# One await after another: the delays add up, and the clock on the wall moves.
import asyncio
import time


async def announce(wait: float, text: str) -> None:
    """Say text once wait seconds have gone by."""
    await asyncio.sleep(wait)
    print(text)


async def main():
    opened = time.strftime('%X')
    began = time.perf_counter()
    print(f"Opened at {'hh:mm:ss' if len(opened) == 8 and opened[2] == opened[5] == ':' else opened}")
    await announce(0.1, "First table")
    await announce(0.2, "Second table")
    took = time.perf_counter() - began
    print(f"Took both delays: {0.29 <= took < 3}")


if __name__ == "__main__":
    asyncio.run(main())

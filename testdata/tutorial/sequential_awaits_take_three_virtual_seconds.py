# clock: virtual
# bide: extras
import asyncio
import time


async def announce(wait: int, text: str) -> None:
    """Say text once wait seconds have gone by."""
    await asyncio.sleep(wait)
    print(text)


async def main():
    began = time.perf_counter()
    await announce(1, "First table")
    await announce(2, "Second table")
    print(f"Took {time.perf_counter() - began:.2f} seconds")


if __name__ == "__main__":
    asyncio.run(main())

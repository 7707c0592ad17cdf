# clock: both
# A function with both await and yield makes a stream: async for waits for each item in turn. Comprehensions
# take streams too.
import asyncio


async def guests(names, pause):
    """Guests come through the door one at a time."""
    try:
        for name in names:
            await asyncio.sleep(pause)
            yield name
    finally:
        print("(door closed)")


async def with_numbers(stream):
    n = 0
    async for item in stream:
        n += 1
        yield n, item


async def main():
    async for n, name in with_numbers(guests(["Ada", "Ben"], 0.01)):
        print(n, name)
    print([name.upper() async for name in guests("xyz", 0) if name != "y"])

    # Leaving early: closing the stream runs its finally now, not some time later.
    stream = guests(["Ada", "Ben", "Cy"], 0)
    async for name in stream:
        print("only", name)
        break
    await stream.aclose()


asyncio.run(main())

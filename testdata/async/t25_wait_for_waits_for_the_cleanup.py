# clock: both
import asyncio


async def careful():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning")
        await asyncio.sleep(0.01)
        print("cleaned")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "swallowed"


async def main():
    try:
        await asyncio.wait_for(careful(), 0.01)
    except TimeoutError as e:
        print("timeout", repr(e), repr(e.__cause__))
    print(await asyncio.wait_for(stubborn(), 0.01))
    try:
        await asyncio.wait_for(asyncio.sleep(0), 0)
    except asyncio.TimeoutError:
        print("zero")
    print(await asyncio.wait_for(asyncio.sleep(0, "none"), None))
    print(asyncio.TimeoutError is TimeoutError)


asyncio.run(main())

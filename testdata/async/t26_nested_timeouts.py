# clock: both
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.3):
            try:
                async with asyncio.timeout(0.01):
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner expired")
            await asyncio.sleep(1)
    except TimeoutError:
        print("outer expired")
    try:
        async with asyncio.timeout(0.01) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(2)
            except asyncio.CancelledError:
                print("CE inside", inner.expired())
                raise
    except TimeoutError:
        print("TimeoutError outside", outer.expired())


asyncio.run(main())

import asyncio


async def main():
    try:
        async with asyncio.timeout(-1):
            print("body runs")
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("TE")
    try:
        async with asyncio.timeout(0):
            print("no await, no timeout")
    except TimeoutError:
        print("TE")


asyncio.run(main())

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, 1, "two", [3])
    loop.call_soon(lambda *a: print(a), "x", "y")
    await asyncio.sleep(0)


asyncio.run(main())

import asyncio


async def main():
    x = 1 + await 5


asyncio.run(main())

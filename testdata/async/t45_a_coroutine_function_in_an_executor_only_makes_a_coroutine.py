import asyncio


async def work():
    return "worked"


async def main():
    got = await asyncio.get_running_loop().run_in_executor(None, work)
    print(type(got).__name__, got.__name__)
    print(await got)


asyncio.run(main())

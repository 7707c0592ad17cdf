import asyncio

log = []


async def background():
    log.append("bg")


async def direct():
    log.append("direct")


async def main():
    task = asyncio.create_task(background())
    await direct()
    log.append("after direct")
    await task
    log.append("after task")


asyncio.run(main())
print(log)

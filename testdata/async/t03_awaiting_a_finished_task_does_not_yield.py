import asyncio

log = []


async def quick():
    return 1


async def background():
    log.append("bg")


async def main():
    done = asyncio.create_task(quick())
    await asyncio.sleep(0)
    print(done.done())
    task = asyncio.create_task(background())
    await done
    log.append("after done await")
    await task


asyncio.run(main())
print(log)

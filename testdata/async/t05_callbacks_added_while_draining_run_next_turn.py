import asyncio

log = []


def first(loop):
    log.append("a")
    loop.call_soon(log.append, "a-child")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(first, loop)
    loop.call_soon(log.append, "b")
    await asyncio.sleep(0)
    log.append("m1")
    await asyncio.sleep(0)
    log.append("m2")


asyncio.run(main())
print(log)

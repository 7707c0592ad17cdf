import asyncio


async def c():
    return 1


async def main():
    coro = c()
    for arg in ([coro], [], coro):
        try:
            await asyncio.wait(arg)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    coro.close()
    t = asyncio.create_task(c())
    try:
        await asyncio.wait([t], return_when="NOW")
    except ValueError as e:
        print(e)
    done, pending = await asyncio.wait([t])
    print(done == {t}, pending)


asyncio.run(main())

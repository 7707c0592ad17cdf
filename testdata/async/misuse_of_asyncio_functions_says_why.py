import asyncio


async def f():
    pass


class Plain:
    pass


async def main():
    for bad in (f, 3, None, Plain(), "x"):
        try:
            await bad
        except TypeError as e:
            print(e)
    for bad in (3, None):
        for use in (asyncio.create_task, asyncio.gather, asyncio.ensure_future, asyncio.shield):
            try:
                await use(bad)
            except TypeError as e:
                print(e)
    try:
        asyncio.gather([1])
    except TypeError as e:
        print(e)
    for use in (asyncio.sleep, asyncio.create_task, asyncio.shield, asyncio.run, asyncio.ensure_future):
        try:
            use()
        except (TypeError, RuntimeError) as e:
            print(e)
    for use in (asyncio.create_task, asyncio.gather):
        try:
            use(x=1)
        except TypeError as e:
            print(e)
    c = f()
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)
    c = f()
    both = asyncio.create_task(c), asyncio.create_task(c)
    print(await asyncio.gather(*both, return_exceptions=True))


asyncio.run(main())

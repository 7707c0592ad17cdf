import asyncio


async def f():
    return 1


async def await_self():
    return await asyncio.current_task()


async def main():
    c = f()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    for thing in (3, None, "text", [], f, lambda: 1):
        try:
            await thing
        except TypeError as e:
            print(e)
    t = asyncio.create_task(await_self(), name="me")
    try:
        await t
    except RuntimeError as e:
        text = str(e)
        print(text[:text.index(" coro=")], text[text.index("cannot"):])
    d = f()
    try:
        d.send(3)
    except TypeError as e:
        print(e)
    d.close()
    try:
        await d
    except RuntimeError as e:
        print(e)


asyncio.run(main())

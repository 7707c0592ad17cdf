import asyncio


async def nothing():
    pass


async def main():
    t = asyncio.create_task(nothing())
    u = asyncio.create_task(nothing(), name="mine")
    v = asyncio.create_task(nothing(), name=7)
    print(asyncio.current_task().get_name(), t.get_name(), u.get_name(), repr(v.get_name()))
    t.set_name("renamed")
    print(t.get_name())
    await asyncio.gather(t, u, v)


asyncio.run(main())
asyncio.run(main())

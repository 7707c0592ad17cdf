import asyncio


async def f():
    return "r"


async def main():
    t = asyncio.create_task(f())

    def cb(fut):
        print("cb", fut is t, fut.result())

    t.add_done_callback(cb)
    t.add_done_callback(lambda fut: print("second"))
    t.add_done_callback(cb)
    print(t.remove_done_callback(cb), t.remove_done_callback(cb))
    await t
    print("awaited")
    t.add_done_callback(cb)
    print("added late")
    await asyncio.sleep(0)


asyncio.run(main())

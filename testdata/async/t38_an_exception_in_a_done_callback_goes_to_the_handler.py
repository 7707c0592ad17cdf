import asyncio


def bad(fut):
    raise ValueError("in callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, ctx: print(ctx["message"].split(" at ")[0], repr(ctx["exception"])))
    fut = loop.create_future()
    fut.add_done_callback(bad)
    fut.add_done_callback(lambda f: print("good", f.result()))
    fut.set_result(1)
    print("set")
    await asyncio.sleep(0)
    print("after")


asyncio.run(main())

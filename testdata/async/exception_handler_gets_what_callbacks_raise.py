import asyncio


def fails(*args):
    raise ZeroDivisionError("in callback")


def handler(loop, context):
    print(sorted(context), context["message"], repr(context["exception"]))


def bad_handler(loop, context):
    raise KeyError("handler")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    loop.call_soon(fails)
    loop.call_later(0, fails, 1)
    fut = loop.create_future()
    fut.add_done_callback(fails)
    fut.set_result(1)
    await asyncio.sleep(0.01)
    loop.set_exception_handler(bad_handler)
    loop.call_soon(fails)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_soon(fails)
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler(1)
    except TypeError as e:
        print(e)


asyncio.run(main())

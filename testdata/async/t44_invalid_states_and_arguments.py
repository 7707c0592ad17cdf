import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    for act in (fut.result, fut.exception, lambda: fut.set_result(1), lambda: fut.set_result(2),
                lambda: fut.set_exception(ValueError())):
        try:
            print(act())
        except asyncio.InvalidStateError as e:
            print("InvalidStateError", e)
    print(fut.cancel(), fut.result())
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as e:
        print(e)
    fut = loop.create_future()
    try:
        fut.set_exception(StopIteration())
        print(repr(fut.exception()))
    except TypeError as e:
        print(e)
    t = asyncio.create_task(asyncio.sleep(0))
    try:
        t.set_result(1)
    except RuntimeError as e:
        print(e)
    await t


asyncio.run(main())

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    results = [
        list(range(20)), {"a": 1, "b": [1, 2, 3], "z": "x" * 100, "q": 1, "m": 2}, "x" * 100, (1,), {3, 1, 2},
        10**60, object, [[[[[[[[1]]]]]]]], frozenset(), {}, (), b"y" * 50,
    ]
    for r in results:
        fut = loop.create_future()
        fut.set_result(r)
        print(fut)
    fut = loop.create_future()
    fut.set_result(fut)
    print(fut)
    fut = loop.create_future()
    for _ in range(3):
        fut.add_done_callback(print)
        print(fut)
    print(fut.remove_done_callback(print), fut)
    fut.add_done_callback(lambda f: None)
    print(fut)
    print(loop.call_soon(str))
    handle = loop.call_soon(print, 1)
    handle.cancel()
    print(handle)


asyncio.run(main())

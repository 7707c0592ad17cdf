import asyncio

log = []


async def main():
    loop = asyncio.get_running_loop()
    a, b = loop.create_future(), loop.create_future()
    a.add_done_callback(lambda f: (log.append("a"), b.set_result(f.result() + 1)))
    b.add_done_callback(lambda f: log.append(("b", f.result())))
    loop.call_soon(a.set_result, 1)
    print(await b)
    log.append("main")


asyncio.run(main())
print(log)

import asyncio


async def value(v):
    await asyncio.sleep(0)
    return v


async def inside():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    for use in (lambda: loop.run_until_complete(fut), lambda: asyncio.new_event_loop().run_until_complete(fut), loop.close):
        try:
            use()
        except (RuntimeError, ValueError) as e:
            print(e)


asyncio.run(inside())
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, loop)
print(loop.run_until_complete(value("v")))
fut = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(fut)
except RuntimeError as e:
    print(e)
loop.call_later(0.01, fut.set_result, 4)
print(loop.run_until_complete(fut))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
try:
    loop.run_in_executor(None, print)
except RuntimeError as e:
    print(e)
loop.close()
loop.close()
print(loop)
for use in (loop.run_forever, lambda: loop.call_soon(print), lambda: loop.call_later(1, print)):
    try:
        use()
    except RuntimeError as e:
        print(e)

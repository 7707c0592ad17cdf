import asyncio


async def f(x):
    await asyncio.sleep(0)
    return x


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(f(1)))
t = loop.create_task(f(2))
print(loop.run_until_complete(t), t.done())
fut = loop.create_future()
loop.call_soon(fut.set_result, 3)
print(loop.run_until_complete(fut))
loop.close()
print(loop.is_closed())
c = f(4)
try:
    loop.run_until_complete(c)
except RuntimeError as e:
    print(e)
c.close()

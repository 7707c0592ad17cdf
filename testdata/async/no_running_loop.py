import asyncio


async def f():
    pass


try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
c = f()
try:
    asyncio.create_task(c)
except RuntimeError as e:
    print(e)
c.close()

# What tasks raise while a run that failed is cleaned up has the failure for context; other throws look at their own frame only.
import asyncio
def g():
    try: yield
    except ValueError as e: print('g', repr(e.__context__))
    yield
it=g(); next(it)
try: 1/0
except ZeroDivisionError: it.throw(ValueError('x'))
async def job():
    try: await asyncio.sleep(9)
    except BaseException as e: print('job', repr(e), repr(e.__context__))
async def main():
    asyncio.create_task(job())
    await asyncio.sleep(0)
    raise KeyError('a')
try: asyncio.run(main())
except KeyError: print('run')
async def job2():
    try: await asyncio.wait_for(asyncio.get_running_loop().create_future(), 5)
    except BaseException as e: print('job2', repr(e), repr(e.__context__))
async def main2():
    asyncio.create_task(job2())
    await asyncio.sleep(0)
    raise KeyError('a')
try: asyncio.run(main2())
except KeyError: print('run')
async def job3():
    async def inner():
        await asyncio.sleep(9)
    t=asyncio.create_task(inner())
    try: await t
    except BaseException as e: print('job3', repr(e), repr(e.__context__))
async def main3():
    asyncio.create_task(job3())
    await asyncio.sleep(0)
    raise KeyError('a')
try: asyncio.run(main3())
except KeyError: print('run')
async def job4():
    l=asyncio.Lock(); await l.acquire()
    try: await l.acquire()
    except BaseException as e: print('job4', repr(e), repr(e.__context__))
async def main4():
    asyncio.create_task(job4())
    await asyncio.sleep(0)
    raise KeyError('a')
try: asyncio.run(main4())
except KeyError: print('run')
print(repr(bytearray(b"'a'")), bytearray(b'"a\''), repr(b"'a'"))

# A future that was yielded and not taken by a task may not be awaited again; a task that awaits itself is told so
# before anything else, and stays marked. Both used to be forgotten.
import asyncio
import re


class Raw:
    def __init__(self, x):
        self.x = x

    def __await__(self):
        return (yield self.x)


async def attempt(what, awaitable):
    try:
        await awaitable
    except RuntimeError as e:
        print(what, "-", re.sub(r"<Task.*>", "<Task>", str(e)), "-", type(e.__context__).__name__)


async def main():
    me = asyncio.current_task()
    await attempt("raw", Raw(me))
    await attempt("myself", me)
    await attempt("again", me)

    fut = asyncio.get_running_loop().create_future()

    async def wait():
        return await fut

    c = wait()
    print(c.send(None) is fut, fut._asyncio_future_blocking)
    await attempt("yielded by hand", fut)
    fut._asyncio_future_blocking = False
    print(c.send(None) is fut, fut._asyncio_future_blocking)
    c.close()

    outer = asyncio.shield(asyncio.create_task(asyncio.sleep(1)))
    print(re.sub(r" at [^ ]*:\d+", "", repr(outer)))
    done, pending = await asyncio.wait([outer], timeout=0)
    print(len(done), len(pending))


asyncio.run(main())

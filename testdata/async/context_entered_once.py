# A context is entered once at a time: by run(), a task or a callback.
import asyncio, contextvars
V = contextvars.ContextVar("V", default=0)
def attempt(f, *a):
    try: print("ok", f(*a))
    except RuntimeError as e: print(type(e).__name__, str(e)[:23], str(e)[-20:])
async def main():
    mine = asyncio.current_task().get_context()
    attempt(mine.run, print, "no")
    V.set(1)
    print(mine.get(V), mine is asyncio.current_task().get_context())
    other = contextvars.copy_context()
    attempt(other.run, lambda: attempt(other.run, print))
    attempt(other.run, lambda: attempt(mine.run, print))
    attempt(other.run, lambda: V.set(7) and None)
    print(V.get(), other[V])
    async def sub():
        V.set(V.get() + 1)
        await asyncio.sleep(0)
        return V.get()
    t = asyncio.create_task(sub(), context=mine)
    u = asyncio.create_task(sub())
    print(await t, V.get(), await u, V.get())
    attempt(t.get_context().run, V.get)
    attempt(u.get_context().run, V.get)
    asyncio.get_running_loop().call_soon(lambda: attempt(mine.run, V.get))
    asyncio.get_running_loop().call_soon(lambda: attempt(mine.run, V.get), context=mine)
    await asyncio.sleep(0)
    async def empty():
        print(asyncio.current_task().get_context() is asyncio.current_task().get_context())
        asyncio.current_task().get_context().run
        V.set("x")
        print(asyncio.current_task().get_context()[V])
    await asyncio.create_task(empty(), context=contextvars.Context())
asyncio.run(main())


async def eager():
    attempt(outer.get_context().run, V.get)
    attempt(asyncio.current_task().get_context().run, V.get)


async def above():
    global outer
    outer = asyncio.current_task()
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    await asyncio.gather(eager(), eager())
    print(outer.get_context() is asyncio.current_task().get_context())
asyncio.run(above())

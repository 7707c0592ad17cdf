import asyncio
import contextvars

v = contextvars.ContextVar("v")


async def main():
    loop = asyncio.get_running_loop()
    v.set(1)
    loop.call_soon(lambda: print("callback", v.get()))
    v.set(2)
    loop.call_soon(lambda: (v.set(99), print("sets its copy", v.get())))
    await asyncio.sleep(0)
    print("main", v.get())
    try:
        print(contextvars.ContextVar("empty").get())
    except LookupError as e:
        print("LookupError")
    ctx = contextvars.copy_context()
    print(ctx.run(lambda: (v.set(7), v.get())[1]), v.get(), ctx[v])


asyncio.run(main())

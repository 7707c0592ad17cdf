import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def child(expected):
    var.set(5)
    print("same task", asyncio.current_task() is expected)


async def main():
    me = asyncio.current_task()
    await asyncio.wait_for(child(me), 1)
    print("ctx", var.get())
    var.set(0)
    await asyncio.gather(child(me))
    print("ctx", var.get())


asyncio.run(main())

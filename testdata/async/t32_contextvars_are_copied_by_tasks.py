import asyncio
import contextvars

var = contextvars.ContextVar("var", default="none")


async def show(name):
    print(name, var.get())
    var.set(name)


def plain():
    return var.get()


async def main():
    loop = asyncio.get_running_loop()
    var.set("main")
    t = asyncio.create_task(show("task"))
    var.set("later")
    await t
    print("after task", var.get())
    await show("direct")
    print("after direct", var.get())
    print("executor", await loop.run_in_executor(None, plain))
    print("to_thread", await asyncio.to_thread(plain))
    ctx = contextvars.copy_context()
    await asyncio.create_task(show("given"), context=ctx)
    print(ctx[var], var.get())
    token = var.set("temporary")
    var.reset(token)
    print(var.get(), token.old_value)


asyncio.run(main())

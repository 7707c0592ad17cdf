import asyncio


class Pause:
    def __await__(self):
        got = yield "paused"
        return got


async def inner():
    got = await Pause()
    print("got", got)
    try:
        await Pause()
    except ValueError as e:
        print("caught", e)
    return "done"


async def outer():
    return await inner()


c = outer()
print(c.cr_running if hasattr(c, "cr_running") else None)
print(c.send(None))
print(c.send("sent"))
try:
    c.throw(ValueError("thrown"))
except StopIteration as e:
    print("StopIteration", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
d = outer()
d.send(None)
d.close()
d.close()
print("closed")

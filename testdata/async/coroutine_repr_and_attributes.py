import asyncio


async def named():
    """Doc."""


class K:
    async def method(self):
        pass


async def gen():
    yield


c = named()
m = K().method()
g = gen()
print(c.__name__, m.__qualname__, g.__name__, type(c).__name__, type(g).__name__)
print(c, m, g)
print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(named), asyncio.iscoroutinefunction(gen))
print(named.__doc__, named)
c.close()
m.close()

import asyncio
async def ag():
    async for x in ag(): yield x
async def m():
    try:
        async for _ in ag(): pass
    except RecursionError as e: print(e)
asyncio.run(m())
class W:
    def __await__(self): return (yield from self.go().__await__())
    async def go(self): return await W()
try: asyncio.run(W().go())
except RecursionError as e: print(e)
async def ctx():
    async with CM(): pass
class CM:
    async def __aenter__(self): await ctx()
    async def __aexit__(self, *a): pass
try: asyncio.run(ctx())
except RecursionError as e: print(e)
def y(n): yield from (yield from y(n+1))
try: next(y(0))
except RecursionError as e: print(e)

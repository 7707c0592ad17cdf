# bide: extras
async def ticks(n):
    for i in range(n):
        await sleep(0)
        yield i

class Door:
    async def __aenter__(self):
        print("open")
        return self
    async def __aexit__(self, *exc):
        print("shut", exc[0])

async for t in ticks(3):
    print(t)
async with Door() as d:
    print(type(d).__name__)
print([x * 2 async for x in ticks(3)])
if True:
    for i in range(2):
        await sleep(0)
        print("loop", i)

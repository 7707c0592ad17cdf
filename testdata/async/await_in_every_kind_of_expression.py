import asyncio


async def v(x):
    await asyncio.sleep(0)
    return x


async def main():
    print(await v(1) + await v(2) * await v(3))
    print([await v(1), await v(2)], {await v("k"): await v("w")}, (await v(3),))
    print(await v(1) if await v(False) else await v("else"))
    print(await v(0) or await v("or"), await v(1) and await v("and"))
    print(f"{await v('name')!r:>10}|{(await v(3.14159)):.2f}")
    d = {}
    d[await v("key")] = await v("value")
    d["n"] = 1
    d["n"] += await v(41)
    print(d, (await v([1, 2, 3]))[await v(1)], (await v("abc")).upper())
    print(1 < await v(2) < await v(3), not await v(True), -await v(5))
    print(max(await v(1), *await v([7, 3]), key=await v(None)))
    a, *b = await v((1, 2, 3))
    print(a, b, (lambda x: x + 1)(await v(1)))
    if (n := await v(10)) > 5:
        print("walrus", n)
    assert await v(True), await v("never")
    for i in await v(range(2)):
        print(i)
    while await v(i):
        i -= 1
    return await v("returned")


print(asyncio.run(main()))

import asyncio

log = []


def note(x):
    log.append(x)
    return x


async def v(x):
    log.append(f"start {x}")
    await asyncio.sleep(0)
    log.append(f"end {x}")
    return x


async def main():
    x = 1

    async def change():
        nonlocal x
        x = 100
        return 1

    print(x + await change(), x)
    x = 1
    items = [note("a"), await v("b"), note("c"), await v("d")]
    note("e"), (note("f"), await v("g"))
    target = {}
    target[note("index")] = await v("value")
    print(items)


asyncio.run(main())
print(*log, sep="\n")

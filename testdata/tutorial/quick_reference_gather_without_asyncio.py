# bide: extras
# clock: both
async def a():
    await sleep(0.02)
    print("a ends")
    return "a"

async def b():
    await sleep(0.01)
    print("b ends")
    return "b"

print(await gather(a(), b()))
results = await gather(a(), b(), return_exceptions=True)
print(results)

# bide: extras
# clock: both
async def coro():
    print("coro starts")
    await sleep(0.01)
    return "coro result"

task = create_task(coro())
print("task made")
print(await task)

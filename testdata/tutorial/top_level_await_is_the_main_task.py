# bide: extras
import asyncio

print(asyncio.current_task().get_name())
print(len(asyncio.all_tasks()))
loop = asyncio.get_running_loop()
loop.call_soon(print, "callback")
await sleep(0)
x = 1

async def change():
    global x
    x = await sleep(0, 2)

await change()
print(x, [await sleep(0, n) for n in range(3)])

async def left_over():
    try:
        await sleep(10)
    finally:
        print("cancelled at the end")

create_task(left_over())
await sleep(0)
print("script ends")

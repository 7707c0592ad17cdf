import asyncio

loop = asyncio.new_event_loop()
n = 0


def tick():
    global n
    n += 1
    print("tick", n)
    if n == 3:
        loop.stop()
        loop.call_soon(print, "after stop")
    else:
        loop.call_soon(tick)


loop.call_soon(tick)
loop.run_forever()
print("stopped")
loop.run_until_complete(asyncio.sleep(0))
loop.close()

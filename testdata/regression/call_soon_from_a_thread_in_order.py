# What a thread queues comes before what the loop's own thread queues after it. It used to come in at the next turn.
import asyncio
import concurrent.futures


async def main():
    loop = asyncio.get_running_loop()
    seen = []
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        loop.call_soon(seen.append, 1)
        pool.submit(loop.call_soon_threadsafe, seen.append, 2).result()
        loop.call_soon(seen.append, 3)
        pool.submit(loop.call_soon_threadsafe, seen.append, 4).result()
        reply = pool.submit(asyncio.run_coroutine_threadsafe, asyncio.sleep(0, 5), loop).result()
        reply.add_done_callback(lambda f: seen.append(f.result()))
        loop.call_soon(seen.append, 6)
        for _ in range(4):
            await asyncio.sleep(0)
            print(seen)


asyncio.run(main())

# Plain callbacks: call_soon, call_later, and futures with callbacks of their own.
import asyncio


def main():
    loop = asyncio.new_event_loop()
    counts = [0, 0, 0]

    def again(n):
        counts[0] += 1
        if n:
            loop.call_soon(again, n - 1)
        else:
            end()

    def done(future):
        counts[1] += future.result()

    for _ in range(10):
        loop.call_soon(again, 5_000)
    for i in range(100_000):
        future = loop.create_future()
        future.add_done_callback(done)
        future.set_result(i)
    finished = loop.create_future()

    def end():
        if counts[2] == 50_000 and counts[0] == 50_010:
            finished.set_result(None)

    def due():
        counts[2] += 1
        end()

    for i in range(50_000):
        loop.call_later(i * 7919 % 50_000 / 1e6, due)
    loop.run_until_complete(finished)
    loop.close()
    return counts


print(*main())

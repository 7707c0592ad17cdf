import asyncio
def R(x):
    words = repr(x).split(' ')
    return ' '.join('0x' if w.startswith('0x') else w for w in words)
async def main():
    e = asyncio.Event(); print(R(e))
    w = [asyncio.create_task(e.wait()) for _ in range(2)]
    await asyncio.sleep(0); print(R(e)); e.set(); print(R(e)); print(await asyncio.gather(*w)); print(R(e), e.is_set())
    l = asyncio.Lock(); print(R(l)); await l.acquire(); print(R(l))
    t = asyncio.create_task(l.acquire()); await asyncio.sleep(0); print(R(l)); t.cancel()
    await asyncio.sleep(0); print(R(l)); l.release(); print(R(l))
    try: l.release()
    except RuntimeError as x: print(x)
    async with l as y: print(y, l.locked())
    s = asyncio.Semaphore(2); print(R(s)); 
    async with s:
        print(R(s))
        async with s: print(R(s), s.locked())
    try: asyncio.Semaphore(-1)
    except ValueError as x: print(x)
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as x: print(x)
    print(R(b), isinstance(b, asyncio.Semaphore))
    c = asyncio.Condition(); print(R(c))
    try: await c.wait()
    except RuntimeError as x: print(x)
    try: c.notify()
    except RuntimeError as x: print(x)
    got=[]
    async def waiter(i):
        async with c:
            r = await c.wait(); got.append((i,r))
    ts=[asyncio.create_task(waiter(i)) for i in range(4)]
    await asyncio.sleep(0); await asyncio.sleep(0); print(R(c))
    async with c: c.notify(2)
    await asyncio.sleep(0.01); print(got)
    ts[2].cancel(); await asyncio.sleep(0)
    async with c: c.notify_all()
    await asyncio.gather(*ts, return_exceptions=True); print(got)
    flag=[]
    async def wf():
        async with c: print(await c.wait_for(lambda: flag))
    t=asyncio.create_task(wf()); await asyncio.sleep(0); flag.append(1)
    async with c: c.notify()
    await t
    br = asyncio.Barrier(3); print(R(br))
    async def bw(): return await br.wait()
    ts=[asyncio.create_task(bw()) for _ in range(3)]
    await asyncio.sleep(0); print(R(br), br.n_waiting, br.parties)
    print(await asyncio.gather(*ts)); print(R(br))
    t=asyncio.create_task(bw()); await asyncio.sleep(0); await br.abort(); print(R(br), br.broken)
    try: await t
    except asyncio.BrokenBarrierError as x: print(x)
    try: await br.wait()
    except asyncio.BrokenBarrierError as x: print(x)
    await br.reset(); print(R(br))
    t=asyncio.create_task(bw()); await asyncio.sleep(0); await br.reset()
    try: await t
    except asyncio.BrokenBarrierError as x: print(x)
    q = asyncio.Queue(2); print(R(q), str(q)); q.put_nowait(1); q.put_nowait(2); print(R(q), str(q))
    try: q.put_nowait(3)
    except asyncio.QueueFull as x: print(repr(x))
    p = asyncio.create_task(q.put(3)); await asyncio.sleep(0); print(R(q)); print(q.qsize(), q.full(), q.empty())
    print(await q.get(), await q.get(), await q.get()); 
    try: q.get_nowait()
    except asyncio.QueueEmpty as x: print(repr(x))
    g = asyncio.create_task(q.get()); await asyncio.sleep(0); print(R(q)); 
    j = asyncio.create_task(q.join())
    for _ in range(3): q.task_done()
    await j
    try: q.task_done()
    except ValueError as x: print(x)
    q.shutdown(); print(R(q))
    try: await g
    except asyncio.QueueShutDown as x: print(repr(x))
    try: q.put_nowait(1)
    except asyncio.QueueShutDown as x: print(repr(x))
    q = asyncio.PriorityQueue(); [q.put_nowait(x) for x in (3,1,2)]; print(R(q), [await q.get() for _ in range(3)])
    q = asyncio.LifoQueue(); [q.put_nowait(x) for x in (3,1,2)]; print(R(q), [await q.get() for _ in range(3)])
    class U(asyncio.Queue):
        def _init(self, n): self._queue = {}
        def _put(self, x): self._queue[x] = 1
        def _get(self): return self._queue.popitem()[0]
    u = U(); u.put_nowait(1); u.put_nowait(1); print(u.qsize(), await u.get(), u.empty(), u.maxsize)
    print(asyncio.Queue[int], asyncio.locks.Lock is asyncio.Lock, asyncio.Event.wait.__qualname__)
    tm = asyncio.timeout(1); print(repr(tm), tm.when() is not None)
    try: tm.reschedule(1)
    except RuntimeError as x: print(x)
    async with asyncio.timeout(None) as tm:
        print(repr(tm), tm.when(), tm.expired()); 
    print(repr(tm))
    try: tm.reschedule(1)
    except RuntimeError as x: print(x)
    try:
        async with tm: pass
    except RuntimeError as x: print(x)
    try:
        async with asyncio.timeout(0.01) as tm: await asyncio.sleep(5)
    except TimeoutError as x: print(repr(x), repr(x.__cause__), repr(tm), tm.expired())
    async with asyncio.timeout(5) as tm: tm.reschedule(None); print(repr(tm))
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time()+0.01): await asyncio.sleep(5)
    except asyncio.TimeoutError as x: print("T")
    try:
        async with asyncio.timeout(0.01):
            try: await asyncio.sleep(5)
            except asyncio.CancelledError: raise ValueError(1)
    except ValueError as x: print(repr(x), repr(x.__context__), repr(x.__context__.__cause__))
    try: await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except TimeoutError as x: print(repr(x), repr(x.__cause__))
    try: await asyncio.wait_for(asyncio.sleep(0), 0)
    except TimeoutError as x: print(repr(x), repr(x.__cause__))
    print(await asyncio.wait_for(asyncio.sleep(0, 5), None))
    try: asyncio.timeout('x')
    except TypeError as x: print(x)
    try: await asyncio.wait_for(5, 1)
    except TypeError as x: print(x)
    print(await asyncio.to_thread(lambda a, b=1: a+b, 1, b=5))
    try: asyncio.nope
    except AttributeError as x: print(x)
asyncio.run(main())
async def f(): return asyncio.get_running_loop()
with asyncio.Runner() as r:
    print(r.run(f()) is r.get_loop(), r.run(asyncio.sleep(0, 7)))
try: r.run(asyncio.sleep)
except (RuntimeError, ValueError) as x: print(type(x))
try: asyncio.timeout(1)
except RuntimeError as x: print(x)
import asyncio.queues as qq
from asyncio import *
print(qq.Queue is Queue, TaskGroup, Timeout, Runner, to_thread.__module__)

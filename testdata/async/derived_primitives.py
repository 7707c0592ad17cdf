# Classes that derive from those of asyncio: their own methods are called where CPython calls them.
import asyncio
class L(asyncio.Lock):
    async def acquire(self):
        print("acquire")
        return await super().acquire()
    def release(self):
        print("release")
        super().release()
class S(asyncio.Semaphore):
    async def acquire(self):
        print("acquire")
        return await super().acquire()
    def release(self):
        print("release")
        super().release()
class C(asyncio.Condition):
    async def wait(self):
        print("wait")
        return await super().wait()
    def notify(self, n=1):
        print("notify", n)
        return super().notify(n)
class Q(asyncio.Queue):
    def put_nowait(self, x):
        print("put_nowait")
        return super().put_nowait(x)
    def get_nowait(self):
        print("get_nowait")
        return super().get_nowait()
    def empty(self):
        print("empty")
        return super().empty()
    def full(self):
        print("full")
        return super().full()
class E(asyncio.Event):
    def is_set(self):
        print("is_set")
        return super().is_set()
class T(asyncio.Timeout):
    def reschedule(self, when):
        print("reschedule")
        super().reschedule(when)
class G(asyncio.TaskGroup):
    def create_task(self, *a, **k):
        print("create_task")
        return super().create_task(*a, **k)
class B(asyncio.Barrier):
    async def wait(self):
        print("wait")
        return await super().wait()
async def main():
    for l in L(), S():
        async with l:
            print("in")
    c = C()
    async def waiter():
        async with c:
            await c.wait_for(lambda: done)
    done = False
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    async with c:
        done = True
        c.notify_all()
    await t
    q = Q(1)
    await q.put(1)
    t = asyncio.create_task(q.put(2))
    await asyncio.sleep(0)
    print(await q.get(), await q.get())
    e = E()
    t = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    e.set()
    await t
    await e.wait()
    async with T(None) as x:
        pass
    async with G() as g:
        g.create_task(asyncio.sleep(0))
    async with B(1) as n:
        print(n)
asyncio.run(main())

# Conditions with each kind of lock, and a barrier: who is woken, what cancellation leaves, what is refused.
# clock: virtual
import asyncio
def show(e):
    return e and (repr(e), show(e.__context__))
class Own:
    def __init__(self): self.l = asyncio.Lock()
    def locked(self): return self.l.locked()
    async def acquire(self): print("own acquire"); return await self.l.acquire()
    def release(self): print("own release"); self.l.release()
async def main():
    for lock in None, asyncio.Lock(), Own():
        c = asyncio.Condition(lock)
        print(str(c).split(' [')[1], c._lock is lock, isinstance(c._lock, asyncio.Lock))
        for f in c.notify, c.notify_all, c.release:
            try: f()
            except RuntimeError as e: print(repr(e))
        try: await c.wait()
        except RuntimeError as e: print(repr(e))
        print(await c.acquire(), c.locked()); c.release()
        async def w(n):
            try:
                async with c:
                    print(n, await c.wait())
                    return n
            except BaseException as e:
                print(n, show(e)); raise
        ts = [asyncio.create_task(w(k)) for k in range(5)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print(str(c).split(' [')[1])
        async with c:
            c.notify(2)
            ts[0].cancel("a")
            ts[3].cancel("b")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            print(str(c).split(' [')[1], ts[3])
            ts[3].cancel("c")
            ts[1].cancel("d")
            await asyncio.sleep(0)
        await asyncio.sleep(0.01)
        print([t.done() for t in ts], c.locked())
        async with c: c.notify_all()
        print(await asyncio.gather(*ts, return_exceptions=True))
        async def wf():
            async with c:
                try:
                    return await c.wait_for(lambda: 1/0 if c.bad else c.good)
                except ZeroDivisionError as e: print(show(e)); return "zero"
        c.bad = False; c.good = 0
        a, b = asyncio.create_task(wf()), asyncio.create_task(wf())
        await asyncio.sleep(0)
        async with c: c.notify_all()
        await asyncio.sleep(0.01)
        c.good = "yes"
        async with c: c.notify(1)
        print(await a)
        c.bad = True
        async with c: c.notify(1.5)
        print(await b)
        async with c:
            try: c.notify("x")
            except TypeError as e: print(e)
            t = asyncio.create_task(w(9)); await asyncio.sleep(0)
        await asyncio.sleep(0)
        async with c:
            try: c.notify("x")
            except TypeError as e: print(e)
            c.notify()
        await t
    for bad in 0, "x", None:
        try: asyncio.Barrier(bad)
        except (ValueError, TypeError) as e: print(repr(e))
    b = asyncio.Barrier(3)
    print(str(b).split(' [')[1], b.parties, b.n_waiting, b.broken)
    async def at(n):
        try:
            async with b as k:
                print(n, k, b.n_waiting, str(b).split(' [')[1])
        except BaseException as e:
            print(n, show(e))
            raise
    ts = [asyncio.create_task(at(k)) for k in range(8)]
    await asyncio.sleep(0.01)
    print(str(b).split(' [')[1])
    ts[6].cancel("x")
    await asyncio.sleep(0.01)
    print(str(b).split(' [')[1])
    await b.reset()
    await asyncio.sleep(0.01)
    ts.append(asyncio.create_task(at(9)))
    await asyncio.sleep(0)
    await b.abort()
    print(str(b).split(' [')[1], b.broken)
    try: await b.wait()
    except RuntimeError as e: print(repr(e))
    await b.reset()
    print(str(b).split(' [')[1])
    print(len(await asyncio.gather(*ts, return_exceptions=True)))
asyncio.run(main())

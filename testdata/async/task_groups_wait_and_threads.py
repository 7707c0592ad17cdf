import asyncio
async def ok(n, r): await asyncio.sleep(n); return r
async def bad(n, e):
    await asyncio.sleep(n); raise e
def show(eg, ind=''):
    print(ind+type(eg).__name__, eg.args[0] if not isinstance(eg, BaseExceptionGroup) else eg.message)
    if isinstance(eg, BaseExceptionGroup):
        for e in eg.exceptions: show(e, ind+'  ')
async def main():
    async with asyncio.TaskGroup() as tg:
        print(tg)
        a = tg.create_task(ok(0.1, 1)); b = tg.create_task(ok(0.2, 2), name='bee'); print(tg, b.get_name())
    print(a.result(), b.result(), tg)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(0.1, ValueError('x')))
            c = tg.create_task(ok(5, 1))
            print('body'); await asyncio.sleep(3); print('never')
    except* ValueError as eg: show(eg); print(c.cancelled(), tg)
    try:
        async with asyncio.TaskGroup() as tg:
            c = tg.create_task(ok(5, 1)); raise KeyError('body')
    except BaseExceptionGroup as eg: show(eg); print(c.cancelled())
    async def clean():
        try: await asyncio.sleep(5)
        except asyncio.CancelledError: raise TypeError('cleanup')
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(clean()); tg.create_task(bad(0.1, ValueError('y')))
    except BaseExceptionGroup as eg: show(eg); print(asyncio.current_task().cancelling())
    try: tg.create_task(x := ok(0, 0))
    except RuntimeError as e: print(e)
    tg = asyncio.TaskGroup()
    try: tg.create_task(ok(0, 0))
    except RuntimeError as e: print(e)
    async with tg:
        async def late():
            try: await asyncio.sleep(5)
            finally:
                try: tg.create_task(ok(0,0))
                except RuntimeError as e: print(e)
        tg.create_task(late()); k = tg.create_task(ok(9, 0)); k.cancel()
        t = tg.create_task(asyncio.sleep(0.1)); await t
        for q in list(tg._tasks): q.cancel()
    try:
        async with tg: pass
    except RuntimeError as e: print(e)
    # nested
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(bad(0.2, OSError('outer')))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(bad(0.1, ValueError('inner')))
                inner.create_task(ok(3, 1))
    except BaseExceptionGroup as eg: show(eg)
    # parent cancel
    async def parent():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(clean()); await asyncio.sleep(5)
    t = asyncio.create_task(parent()); await asyncio.sleep(0.1); t.cancel()
    try: await t
    except BaseExceptionGroup as eg: show(eg)
    async def parent2():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(5,1)); await asyncio.sleep(5)
    t = asyncio.create_task(parent2()); await asyncio.sleep(0.1); t.cancel('why')
    try: await t
    except asyncio.CancelledError as e: print(repr(e), t.cancelling())
    # base error
    async def sysx(): raise SystemError('s')
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(sysx())
    except BaseExceptionGroup as eg: show(eg)
    # timeout around
    try:
        async with asyncio.timeout(0.1):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(ok(5, 1)); tg.create_task(ok(5, 1))
    except TimeoutError as e: print(repr(e), asyncio.current_task().cancelling())
    # wait
    ts = [asyncio.create_task(ok(n/10, n)) for n in (3,1,2)] + [asyncio.create_task(bad(0.15, ValueError('w')))]
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED); print([x.result() for x in d], len(p))
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION); print(len(d), len(p))
    d, p = await asyncio.wait(ts, timeout=0.06); print(len(d), len(p))
    d, p = await asyncio.wait(ts); print(len(d), len(p))
    for bad_arg in ((), [], ): 
        try: await asyncio.wait(bad_arg)
        except (TypeError, ValueError) as e: print(type(e).__name__, e)
    try: await asyncio.wait(ts, return_when='X')
    except ValueError as e: print(e)
    try: await asyncio.wait(ts[0])
    except TypeError as e: print(e)
    for f in asyncio.as_completed([ok(0.3,3), ok(0.1,1), ok(0.2,2)]): print(await f)
    async for f in asyncio.as_completed([ok(0.3,3), ok(0.1,1)]): print(f.done(), await f)
    try:
        async for f in asyncio.as_completed([ok(0.1,3), ok(5,1)], timeout=0.2): print(await f)
    except TimeoutError as e: print(repr(e))
    try:
        for f in asyncio.as_completed([ok(0.1,3), ok(5,1)], timeout=0.2): print(await f)
    except TimeoutError as e: print(repr(e))
    try: asyncio.as_completed(ts[0])
    except TypeError as e: print(e)
    import threading
    loop = asyncio.get_running_loop(); res=[]
    def th():
        f = asyncio.run_coroutine_threadsafe(ok(0.1, 'th'), loop); res.append(f.result())
        f = asyncio.run_coroutine_threadsafe(bad(0.1, ValueError('th')), loop)
        try: f.result()
        except ValueError as e: res.append(repr(e))
        f = asyncio.run_coroutine_threadsafe(ok(5, 'th'), loop)
        try: f.result(0.05)
        except TimeoutError: res.append('timeout'); print(f.cancel())
    t = threading.Thread(target=th); t.start()
    while t.is_alive(): await asyncio.sleep(0.05)
    print(res)
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(2) as ex:
        print(await asyncio.gather(*(loop.run_in_executor(ex, pow, 2, i) for i in range(4))))
        f = ex.submit(pow, 3, 2); print(await asyncio.wrap_future(f))
asyncio.run(main())

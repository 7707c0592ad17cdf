import asyncio
import signal


def handler(signum, frame):
    print("handler", signum, frame is not None)


def boom(signum, frame):
    raise ValueError("from the handler")


async def in_a_coroutine():
    signal.signal(signal.SIGUSR1, handler)
    print("before")
    signal.raise_signal(signal.SIGUSR1)
    print("after")
    signal.signal(signal.SIGUSR1, boom)
    try:
        signal.raise_signal(signal.SIGUSR1)
    except ValueError as e:
        print("caught", e)


async def beside_the_loop():
    loop = asyncio.get_running_loop()
    got = asyncio.Event()

    def on_signal(name):
        print("loop heard", name)
        got.set()

    signal.signal(signal.SIGUSR2, handler)
    loop.add_signal_handler(signal.SIGUSR2, on_signal, "USR2")
    print(signal.getsignal(signal.SIGUSR2) is handler)
    signal.raise_signal(signal.SIGUSR2)
    await got.wait()
    got.clear()
    signal.signal(signal.SIGUSR2, handler)  # both hear of it now
    signal.raise_signal(signal.SIGUSR2)
    await got.wait()
    print(loop.remove_signal_handler(signal.SIGUSR2), loop.remove_signal_handler(signal.SIGUSR2))
    print(repr(signal.getsignal(signal.SIGUSR2)))


async def order():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, print, "signal")
    loop.call_soon(print, "soon")
    signal.raise_signal(signal.SIGUSR1)
    for i in range(4):
        print("turn", i)
        await asyncio.sleep(0)


async def alarm_while_waiting():
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    await asyncio.sleep(0.06)
    print("slept")
    done = asyncio.get_running_loop().create_future()
    signal.signal(signal.SIGALRM, lambda signum, frame: done.set_result("rung"))
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    asyncio.get_running_loop().call_later(0.1, lambda: None)  # a handler alone does not wake CPython's loop
    print(await done)


async def own_ctrl_c():
    before = signal.getsignal(signal.SIGINT)
    print(before is signal.default_int_handler)
    signal.signal(signal.SIGINT, handler)
    signal.raise_signal(signal.SIGINT)
    signal.signal(signal.SIGINT, before)
    signal.raise_signal(signal.SIGINT)  # cancels the main task
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def handled_ctrl_c():
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(0)
    print("goes on")


async def end_the_run():
    signal.signal(signal.SIGALRM, boom)
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    await asyncio.sleep(10)


for main in (in_a_coroutine, beside_the_loop, order, alarm_while_waiting):
    asyncio.run(main())
try:
    asyncio.run(own_ctrl_c())
except KeyboardInterrupt as e:
    print("KeyboardInterrupt", e.args)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
signal.signal(signal.SIGINT, handler)
asyncio.run(handled_ctrl_c())
print(signal.getsignal(signal.SIGINT) is handler)
try:
    asyncio.run(end_the_run())
except ValueError as e:
    print("run ended:", e)

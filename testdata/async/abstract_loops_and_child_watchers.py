# Methods of AbstractEventLoop refuse; the child watchers of old are still there; descriptors are handed to children.
import asyncio, os, sys, warnings

warnings.simplefilter('ignore')


class Mine(asyncio.AbstractEventLoop):
    def time(self):
        return 7


async def main():
    loop = Mine()
    print(loop.time())
    for call in (lambda: loop.call_soon(print), loop.is_closed, lambda: loop.add_reader(1, print)):
        try:
            call()
        except NotImplementedError as e:
            print(repr(e))
    for coroutine in (loop.shutdown_asyncgens(), loop.sock_recv(1, 2), loop.create_connection(None)):
        try:
            await coroutine
        except NotImplementedError as e:
            print(repr(e))
    watcher = asyncio.SafeChildWatcher()
    print(watcher.is_active())
    watcher.attach_loop(asyncio.get_running_loop())
    print(watcher.is_active(), isinstance(watcher, asyncio.AbstractChildWatcher))
    asyncio.set_child_watcher(watcher)
    print(asyncio.get_child_watcher() is watcher, asyncio.ThreadedChildWatcher().is_active())
    r, w = os.pipe()
    child = await asyncio.create_subprocess_shell(f'echo through >&{w}', pass_fds=(w,))
    print(await child.wait(), os.read(r, 100), os.path.isabs(sys.executable))
    print(asyncio.constants.SSL_HANDSHAKE_TIMEOUT, asyncio.unix_events.SelectorEventLoop is asyncio.SelectorEventLoop,
          asyncio.events.AbstractServer is asyncio.AbstractServer)


import asyncio.constants, asyncio.unix_events, asyncio.events
asyncio.run(main())

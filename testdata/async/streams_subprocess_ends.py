"""Exit codes, signals and programs that cannot be started."""
import asyncio
from asyncio.subprocess import PIPE


async def tell(awaitable):
    try:
        await awaitable
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, e)


async def main():
    run = asyncio.create_subprocess_exec
    for code in (0, 1, 255):
        p = await asyncio.create_subprocess_shell(f'exit {code}')
        print(await p.wait())
    p = await run('sleep', '100')
    print(p.returncode)
    p.kill()
    print(await p.wait(), p.returncode, await p.wait())
    p = await run('sleep', '100')
    p.terminate()
    print(await p.wait())
    p = await run('cat', stdin=PIPE, stdout=PIPE)
    p.send_signal(2)
    print(await p.communicate(), p.returncode)
    try:
        p.kill()
    except ProcessLookupError as e:
        print('gone', repr(e))

    p = await run('cat', stdin=PIPE, stdout=PIPE)
    try:
        await asyncio.wait_for(p.stdout.readline(), 0.05)
    except TimeoutError:
        print('no answer')
    p.stdin.write_eof()
    print(await asyncio.gather(p.wait(), p.wait(), p.stdout.read()))

    waiting = asyncio.create_task((await run('sleep', '100')).wait())
    await asyncio.sleep(0)
    waiting.cancel()
    print((await asyncio.gather(waiting, return_exceptions=True))[0].__class__.__name__)

    await tell(run('no-such-program-anywhere'))
    await tell(run('/etc/passwd'))
    await tell(run('true', cwd='/no/such/folder'))
    await tell(run('true', text=True))
    await tell(run('true', bufsize=1))
    await tell(run('true', encoding='utf-8'))
    await tell(run('true', 1))
    await tell(asyncio.create_subprocess_shell(['true']))
    all = await asyncio.gather(*(asyncio.create_subprocess_shell(f'exit {n}') for n in range(10)))
    print(await asyncio.gather(*(p.wait() for p in all)))

asyncio.run(main())

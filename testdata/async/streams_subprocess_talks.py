"""Child processes: what they print and read, and how they end."""
import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    run = asyncio.create_subprocess_exec
    p = await run('echo', 'hello', 'child', stdout=PIPE)
    print(p.stdin, p.stderr, await p.stdout.readline(), await p.stdout.read(), await p.wait(), p.returncode)

    p = await run('cat', stdin=PIPE, stdout=PIPE, stderr=PIPE)
    print(p.returncode, repr(p) == f'<Process {p.pid}>')
    print(await p.communicate(b'there and back'), p.returncode)

    p = await run('cat', stdin=PIPE, stdout=PIPE)
    for word in (b'one\n', b'two\n'):
        p.stdin.write(word)
        await p.stdin.drain()
        print(await p.stdout.readline())
    p.stdin.close()
    await p.stdin.wait_closed()
    print(await p.stdout.read(), await p.wait())

    p = await asyncio.create_subprocess_shell('echo out; echo err >&2; exit 3', stdout=PIPE, stderr=PIPE)
    print(await p.communicate(), p.returncode)
    p = await asyncio.create_subprocess_shell('echo out; echo err >&2', stdout=PIPE, stderr=STDOUT)
    print(await p.communicate())
    p = await asyncio.create_subprocess_shell('echo out; cat; exit 4', stdin=DEVNULL, stdout=DEVNULL)
    print(await p.communicate(), p.returncode)
    p = await asyncio.create_subprocess_shell('echo $WORD; pwd', stdout=PIPE, env={'WORD': 'given'}, cwd='/')
    print(await p.communicate())

    # More than a pipe holds, both ways at once.
    big = bytes(range(256)) * 4000
    p = await run('cat', stdin=PIPE, stdout=PIPE)
    out, _ = await p.communicate(big)
    print(out == big)
    # A child that does not read its input.
    p = await run('true', stdin=PIPE)
    print(await p.communicate(big), p.returncode)
    # Time that is only counted does not run out while a child is at work.
    p = await asyncio.create_subprocess_shell('true; echo in time', stdout=PIPE)
    print(await asyncio.wait_for(p.communicate(), 10))

asyncio.run(main())

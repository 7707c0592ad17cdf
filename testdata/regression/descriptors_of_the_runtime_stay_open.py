# Closing all descriptors, as daemons do, ended the process, and took minutes where the range was long.
import asyncio
import os

async def nap(result):
    await asyncio.sleep(0.001)
    return result

print(asyncio.run(nap(1)))
r, w = os.pipe()
os.closerange(3, 2**31 - 1)
for fd in r, w:
    try:
        os.write(fd, b'x')
    except OSError as e:
        print(e)
for fd in range(3, 64):
    try:
        os.close(fd)
    except OSError as e:
        assert e.errno == 9, e
print(asyncio.run(nap(2)))
e = os.eventfd(1) if hasattr(os, 'eventfd') else None
if e is not None:
    os.close(e)
    os.dup2(1, e)
    os.write(e, b'dup2\n')

# Files, programs and arguments whose names are no UTF-8 could be listed but not opened or passed on, and sys.argv and
# sys.path held texts that were no str.
import asyncio
import os
import shutil
import subprocess
import sys
import tempfile

def show(f, *args, **options):
    try:
        print(ascii(f(*args, **options)))
    except (OSError, ValueError) as e:
        print(type(e).__name__, ascii(e))

async def output(*args, **options):
    p = await asyncio.create_subprocess_exec(*args, stdout=-1, **options)
    return (await p.communicate())[0]

d = tempfile.mkdtemp()
os.chdir(d)
with open('\udce9x', 'w') as f:
    f.write('import sys, helper\nprint(ascii(sys.argv[1:]), ascii(sys.path[0][-2:]), ascii(__file__[-2:]))\n')
open(b'\xe8y', 'w').close()
print(sorted(os.listdir(b'.')), ascii(sorted(os.listdir('.'))))
for name in os.listdir('.'):
    open(name).close()
os.mkdir('w\udce9')
os.rename('\udce9x', 'w\udce9/\udce9')
with open('w\udce9/helper.py', 'w') as f:
    f.write('print(ascii(__file__[-12:]))\n')
show(lambda: subprocess.run([sys.executable, 'w\udce9/\udce9', 'a\udce9b', 'é'], capture_output=True).stdout)
show(lambda: asyncio.run(output('echo', 'a\udce9b', b'\xe8')))
show(lambda: asyncio.run(output('pwd', cwd='w\udce9'))[-3:])
show(lambda: asyncio.run(output('pwd', cwd='nope\udce9')))
shutil.copy('/bin/echo', 'p\udce9')
show(lambda: asyncio.run(output('./p\udce9', 'y')))
show(lambda: asyncio.run(output('./q\udce9', 'y')))
show(lambda: asyncio.run(output('echo', 'a\0b')))
show(open, '\ud800')
show(open, 'a\0b')
shutil.rmtree(d)

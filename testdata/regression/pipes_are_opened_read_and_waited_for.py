# Opening a named pipe held the interpreter until its other side came, so that a thread of the script could not be it.
# What came through a pipe was copied again with every part of it.
import os
import subprocess
import sys
import tempfile
import threading
import time

name = tempfile.mkdtemp() + '/pipe'
os.mkfifo(name)
got = []
def reader():
    fd = os.open(name, os.O_RDONLY)
    got.append(os.read(fd, 10))
    os.close(fd)
    with open(name) as f:
        got.append(f.read())
t = threading.Thread(target=reader)
t.start()
fd = os.open(name, os.O_WRONLY)
os.write(fd, b'one')
os.close(fd)
time.sleep(0.05)
with open(name, 'w') as f:
    f.write('two')
t.join()
print(got)

much = subprocess.run([sys.executable, '-c', 'print("x" * (1 << 24))'], stdout=subprocess.PIPE).stdout
print(len(much), set(much))

pid = os.posix_spawn('/bin/sh', ['sh', '-c', 'kill -STOP $$; exit 4'], os.environ)
print(os.WIFSTOPPED(os.waitpid(pid, os.WUNTRACED)[1]))
os.kill(pid, 18)
print(os.waitpid(-1, 0)[1], os.times().children_user >= 0)
try:
    os.wait()
except ChildProcessError as e:
    print(e)

# os starts programs and takes their status apart, reads and writes at places, and finds files from a folder's descriptor.
import os
import shutil
import tempfile


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print('programs')
for call in (lambda: os.spawnlp(os.P_WAIT, 'sh', 'sh', '-c', 'exit 3'), lambda: os.spawnve(os.P_WAIT, '/bin/sh', ['sh', '-c', 'exit $Q'], {'Q': '7'}),
             lambda: os.spawnlp(os.P_WAIT, 'no-such-program', 'a'), lambda: os.spawnv(os.P_WAIT, '/bin/sh', []),
             lambda: os.waitpid(os.posix_spawn('/bin/sh', ('sh', '-c', 'exit 4'), {}), 0)[1], lambda: os.wait(),
             lambda: os.posix_spawn('/nonexist', ['a'], {}), lambda: os.execv('/nonexist', ['a']), lambda: os.execv('/bin/sh', 'a'),
             lambda: os.execv('/bin/sh', ['']), lambda: os.execvp('no-such-program', ['a']), lambda: os.execve('/bin/sh', ['a'], 3),
             lambda: (os.WIFEXITED(1024), os.WEXITSTATUS(1024), os.WIFSIGNALED(9), os.WTERMSIG(9), os.WIFSTOPPED(0x137f), os.WCOREDUMP(139)),
             lambda: os.WIFEXITED('a'), lambda: os.waitstatus_to_exitcode(9), lambda: os.sched_param(3), lambda: os.register_at_fork()):
    show(call)
print('limits and ids')
for call in (lambda: os.sysconf('x'), lambda: os.sysconf(9999), lambda: os.sysconf('SC_CLK_TCK'), lambda: os.pathconf('/nonexist', 'PC_NAME_MAX'),
             lambda: os.confstr('CS_PATH'), lambda: os.getpgid('a'), lambda: os.getpgrp() == os.getpgid(0), lambda: os.dup2(77, 78),
             lambda: (os.makedev(8, 1), os.major(2049), os.minor(2049)), lambda: len(os.getloadavg()), lambda: os.EX_USAGE,
             lambda: os.statvfs('/nonexist'), lambda: os.get_exec_path({'PATH': 'a:b'})):
    show(call)
os.environb[b'BIDE_A'] = b'\xff'
show(lambda: (os.environ['BIDE_A'], os.getenvb(b'BIDE_A'), os.environb.pop(b'BIDE_A'), 'BIDE_A' in os.environ))

print('places')
r, w = os.pipe2(os.O_NONBLOCK)
show(lambda: os.read(r, 3))
os.set_blocking(r, True)
one, two = bytearray(3), bytearray(3)
show(lambda: (os.get_blocking(r), os.get_blocking(w), os.writev(w, [b'ab', b'cde']), os.readv(r, [one, two]), one, two))
show(lambda: os.readv(r, 5))
show(lambda: os.writev(w, [1]))
show(lambda: os.readv(r, [b'abc']))
place = tempfile.mkdtemp()
fd = os.open(place + '/f', os.O_RDWR | os.O_CREAT)
show(lambda: (os.pwrite(fd, b'hello', 2), os.pread(fd, 10, 1), os.ftruncate(fd, 4), os.fstat(fd).st_size, os.preadv(fd, [one, two], 1), one, two))
show(lambda: os.pread(fd, -1, 0))
show(lambda: (os.pwritev(fd, [b'x', b'yz'], 0), os.pread(fd, 10, 0), os.sendfile(w, fd, 0, 3), os.read(r, 9), os.dup2(fd, fd) == fd))
os.fchmod(fd, 0o640)
os.mkfifo(place + '/q', 0o600)
show(lambda: (oct(os.fstat(fd).st_mode), oct(os.stat(place + '/q').st_mode), os.lockf(fd, os.F_TLOCK, 0)))
memory = os.memfd_create('memory')
show(lambda: (os.write(memory, b'abc'), os.pread(memory, 10, 0)))
counter = os.eventfd(3)
show(lambda: (os.eventfd_read(counter), os.eventfd_write(counter, 9), os.eventfd_read(counter)))

print('folders')
os.mkdir(place + '/a')
open(place + '/a/x', 'w').close()
show(lambda: [(os.path.relpath(top, place), sorted(dirs), sorted(files), type(dfd)) for top, dirs, files, dfd in os.fwalk(place)])
folder = os.open(place, os.O_RDONLY)
for call in (lambda: os.close(os.open('a/x', os.O_RDONLY, dir_fd=folder)), lambda: os.stat('a/x', dir_fd=folder).st_size, lambda: os.mkdir('b', dir_fd=folder),
             lambda: sorted(os.listdir(folder)), lambda: os.rmdir('b', dir_fd=folder), lambda: os.rename('f', 'g', src_dir_fd=folder, dst_dir_fd=folder),
             lambda: os.unlink('g', dir_fd=folder), lambda: os.symlink('t', 'l', dir_fd=folder), lambda: os.readlink('l', dir_fd=folder),
             lambda: os.access('a/x', os.R_OK, dir_fd=folder), lambda: os.utime('a/x', (1, 2), dir_fd=folder), lambda: os.stat('a/x').st_mtime,
             lambda: os.stat('a/x', dir_fd=folder).st_mtime, lambda: os.stat('zz', dir_fd=folder), lambda: os.mkdir('c', dir_fd='a')):
    show(call)
os.posix_spawn('/bin/sh', ['sh', '-c', 'echo hi'], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, place + '/out', os.O_WRONLY | os.O_CREAT, 0o600)])
os.wait()
print(open(place + '/out').read(), end='')
shutil.rmtree(place)

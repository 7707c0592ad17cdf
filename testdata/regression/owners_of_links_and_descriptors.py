# os.chown() followed links whatever it was told, and took no descriptors.
import os
import tempfile

def show(f, *args, **options):
    try:
        print(f.__name__, f(*args, **options))
    except (OSError, ValueError) as e:
        print(f.__name__, type(e).__name__, e)

os.chdir(tempfile.mkdtemp())
os.symlink('nowhere', 'link')
fd = os.open('.', os.O_RDONLY)
show(os.chown, 'link', -1, -1)
show(os.chown, 'link', -1, -1, follow_symlinks=False)
show(os.chown, 'link', -1, -1, dir_fd=fd, follow_symlinks=False)
show(os.lchown, 'link', -1, -1)
show(os.chown, fd, -1, -1)
show(os.chown, 999, -1, -1)
os.mkdir('a', 0o700, dir_fd=fd)
os.mkfifo('f', mode=0o600)
print([oct(os.stat(name).st_mode) for name in 'af'])
if hasattr(os, 'getxattr'):
    show(os.getxattr, fd, 'user.x', follow_symlinks=False)
    show(os.listxattr, 999)
    show(os.listxattr, fd)

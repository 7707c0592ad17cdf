# faulthandler: what it can still do where nothing crashes: show where the program is.
import faulthandler
import os
import re
import signal
import sys
import tempfile


def shown(dump):
    with tempfile.TemporaryFile('w+') as f:
        dump(f)
        f.seek(0)
        text = re.sub('0x[0-9a-f]+', '0x', f.read())
        print(re.sub(r'File ".*?([^/"]+)"', r'File "\1"', text), end='')


def inner(f):
    faulthandler.dump_traceback(file=f)


def one(f):
    faulthandler.dump_traceback(f, all_threads=False)


def by_signal(f):
    faulthandler.register(signal.SIGUSR1, file=f)
    signal.raise_signal(signal.SIGUSR1)
    print(faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))


shown(inner)
shown(one)
print(faulthandler.is_enabled(), faulthandler.disable())
with tempfile.TemporaryFile() as f:
    faulthandler.enable(file=f)
    print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.is_enabled())
    faulthandler.dump_traceback_later(60, file=f)
    faulthandler.cancel_dump_traceback_later()
for wrong in (lambda: faulthandler.enable(file=-1), lambda: faulthandler.dump_traceback_later(0),
              lambda: faulthandler.enable(file='x')):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)

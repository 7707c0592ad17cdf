import os
import signal
import threading


def attempt(call, *args):
    try:
        print(repr(call(*args)))
    except BaseException as e:
        print(f"{type(e).__name__}: {e}")


def handler(signum, frame):
    print("got", signum, "in", frame.f_code.co_name, "line", frame.f_lineno)


print(signal.SIGINT, repr(signal.SIGTERM), signal.SIGUSR1.name, signal.Signals(9), signal.NSIG)
print(repr(signal.SIG_DFL), repr(signal.SIG_IGN), list(signal.Handlers), signal.SIGCLD is signal.SIGCHLD)
print(len(signal.valid_signals()), signal.SIGHUP in signal.valid_signals(), signal.ITIMER_REAL)

# Setting and asking.
attempt(signal.getsignal, signal.SIGUSR1)
attempt(signal.getsignal, signal.SIGPIPE)
attempt(signal.getsignal, signal.SIGINT)
attempt(signal.getsignal, 33)
attempt(signal.signal, signal.SIGUSR1, handler)
print(signal.getsignal(signal.SIGUSR1) is handler)


def send():
    signal.raise_signal(signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGUSR1)
    print("sent")


send()
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
signal.raise_signal(signal.SIGUSR1)
attempt(signal.signal, "10", 0)
attempt(signal.signal, signal.SIGUSR1, handler)

# What is refused.
attempt(signal.signal, 999, handler)
attempt(signal.signal, 0, handler)
attempt(signal.signal, "x", handler)
attempt(signal.signal, signal.SIGINT, 5)
attempt(signal.signal, signal.SIGINT, None)
attempt(signal.signal, signal.SIGKILL, handler)
attempt(signal.getsignal, 65)
attempt(signal.raise_signal, 999)
attempt(signal.Signals, 99)
attempt(signal.default_int_handler, 2, None)
for n in (2, 14, 33, 40, 999):
    attempt(signal.strsignal, n)
elsewhere = threading.Thread(target=attempt, args=(signal.signal, signal.SIGUSR1, handler))
elsewhere.start()
elsewhere.join()

# SIGINT.
attempt(signal.raise_signal, signal.SIGINT)
attempt(os.kill, os.getpid(), signal.SIGINT)
attempt(signal.signal, signal.SIGINT, handler)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
attempt(signal.raise_signal, signal.SIGINT)


# Two that arrive in a handler: lowest number first.
def outer(signum, frame):
    print("outer", signum)
    signal.raise_signal(signal.SIGUSR2)
    print("outer ends")


signal.signal(signal.SIGUSR2, handler)
signal.signal(signal.SIGUSR1, outer)
signal.raise_signal(signal.SIGUSR1)

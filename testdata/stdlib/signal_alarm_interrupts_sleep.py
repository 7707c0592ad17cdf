import signal
import time


def handler(signum, frame):
    print("alarm", signum)


class Timeout(Exception):
    pass


def give_up(signum, frame):
    raise Timeout("too slow")


def attempt(call, *args):
    try:
        print(repr(call(*args)))
    except BaseException as e:
        print(f"{type(e).__name__}: {e}")


# A handler that returns lets the sleep go on.
signal.signal(signal.SIGALRM, handler)
print(signal.setitimer(signal.ITIMER_REAL, 0.02))
start = time.monotonic()
time.sleep(0.06)
print(time.monotonic() - start >= 0.06)

# One that raises ends it.
signal.signal(signal.SIGALRM, give_up)
signal.setitimer(signal.ITIMER_REAL, 0.02)
attempt(time.sleep, 30)


# And a loop that computes.
def spin():
    while True:
        pass


signal.setitimer(signal.ITIMER_REAL, 0.02)
attempt(spin)

# Intervals.
rings = []
signal.signal(signal.SIGALRM, lambda signum, frame: rings.append(signum))
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
while len(rings) < 3:
    signal.pause()
print(signal.getitimer(signal.ITIMER_REAL)[1], signal.setitimer(signal.ITIMER_REAL, 0)[1], rings[:3])
print(signal.getitimer(signal.ITIMER_REAL))

# Setting and stopping.
print(signal.alarm(100), signal.alarm(50), signal.alarm(0), signal.alarm(0))
attempt(signal.setitimer, 99, 1)
attempt(signal.setitimer, 0, -1)
attempt(signal.setitimer, 0, "a")
attempt(signal.alarm, 1.5)

import signal


def handler(signum, frame):
    raise ValueError(f"signal {signum}")


signal.signal(signal.SIGUSR1, handler)


def work():
    try:
        signal.raise_signal(signal.SIGUSR1)
        print("not reached")
    finally:
        print("cleaned up")


try:
    work()
except ValueError as e:
    print("caught", e, e.__context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        work()
except ValueError as e:
    print("caught", e, repr(e.__context__))

work()

import os
import select
import selectors
import socket
import threading
import time


def attempt(call, *args):
    try:
        print(call.__name__, call(*args))
    except Exception as e:
        print(type(e).__name__, e)


read, write = os.pipe()
for args in (([-1], [], [], 0), (["a"], [], [], 0), ([], [], [], "a"), ([], [], [], -1), (1, [], [], 0), ([9999], [], [], 0)):
    attempt(select.select, *args)
print(select.select([read], [write], [], 0) == ([], [write], []), select.select([], [], [], 0.01))

poll = select.poll()
attempt(poll.modify, 500, 1)
attempt(poll.unregister, 500)
attempt(poll.poll, "soon")
attempt(poll.register, read, -1)
poll.register(read, select.POLLIN)
print(poll.poll(0), poll.poll(5))
os.write(write, b"x")
print(poll.poll() == [(read, select.POLLIN)])
os.read(read, 1)

with select.epoll() as epoll:
    epoll.register(read, select.EPOLLIN)
    attempt(epoll.register, read)
    attempt(epoll.modify, 999, 1)
    attempt(epoll.poll, 0, 0)
    print(epoll.poll(0.01), epoll.closed)
attempt(epoll.poll)

for kind in selectors.SelectSelector, selectors.PollSelector, selectors.DefaultSelector:
    with kind() as selector:
        ours, theirs = socket.socketpair()
        key = selector.register(ours, selectors.EVENT_READ, data="ours")
        print(kind.__name__, key.data, key.events, key.fileobj is ours, len(selector.get_map()), selector.get_map()[ours] is key)
        print(selector.select(0), selector.select(0.01))
        threading.Timer(0.02, theirs.send, (b"hello",)).start()
        start = time.monotonic()
        [(ready, events)] = selector.select(10)
        print(ready.data, events, ours.recv(10), time.monotonic() - start < 5)
        print(selector.modify(ours, selectors.EVENT_READ | selectors.EVENT_WRITE, "both").data, selector.select()[0][1])
        attempt(selector.register, ours.fileno(), 0)
        attempt(selector.register, "x", 1)
        attempt(selector.register, -1, 1)
        attempt(selector.unregister, 99)
        attempt(selector.get_key, 99)
        theirs.close()
        print(selector.select()[0][1], selector.unregister(ours).data, list(selector.get_map()))
        ours.close()
    print(selector.get_map())
    attempt(selector.get_key, 1)

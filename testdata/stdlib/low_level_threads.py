# _thread: functions in threads of their own, without the classes of threading.
import _thread, time
out = []
lock = _thread.allocate_lock()
def f(n, k=0):
    with lock: out.append((n, k))
for i in range(3): r = _thread.start_new_thread(f, (i,))
_thread.start_new_thread(f, (9,), {'k': 1}); print(type(r))
while len(out) < 4: time.sleep(0.001)
print(sorted(out), _thread.LockType, lock, _thread.error)
def attempt(g):
    try: print(g())
    except BaseException as e: print(type(e).__name__, e)
attempt(lambda: _thread.start_new_thread(1, ())); attempt(lambda: _thread.start_new_thread(f, [])); attempt(lambda: _thread.start_new_thread(f, (), 1)); attempt(lambda: _thread.exit()); attempt(lambda: lock.release()); attempt(lambda: _thread.stack_size()); attempt(lambda: _thread.stack_size(100)); attempt(lambda: _thread.stack_size(65536)); attempt(lambda: _thread.stack_size()); attempt(lambda: _thread.stack_size(-1)); attempt(lambda: _thread.stack_size('a'))
def bye(): _thread.exit()
_thread.start_new_thread(bye, ()); time.sleep(0.05)
print(_thread.get_ident() == __import__('threading').get_ident(), _thread.RLock())
attempt(lambda: _thread.interrupt_main())
attempt(lambda: _thread.LockType()); print(type(_thread._local()))
l = _thread.allocate_lock(); print(l.acquire(), l.acquire(False), l.locked(), l.acquire(True, 0.01), l.release())

import threading, time
def f(n):
    print("in", n, threading.current_thread().name)
    time.sleep(0.1*n)
    print("out", n)
ts=[threading.Thread(target=f,args=(i,)) for i in (3,1,2)]
for t in ts: t.start()
print(threading.active_count())
for t in ts: t.join()
print(ts[0].is_alive(), ts[0].name, threading.main_thread().name, threading.current_thread() is threading.main_thread())
lock=threading.Lock()
n=0
def add():
    global n
    for _ in range(1000):
        with lock: n+=1
ts=[threading.Thread(target=add) for _ in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]; print(n)
loc=threading.local(); loc.x=1
def g():
    print(hasattr(loc,'x')); loc.x=2; print(loc.x)
t=threading.Thread(target=g); t.start(); t.join(); print(loc.x)
def bad(): raise ValueError("no")
t=threading.Thread(target=bad); t.start(); t.join()
e=threading.Event(); print(e.wait(0.01)); 
threading.Timer(0.01, e.set).start(); print(e.wait(5), e.is_set())
c=threading.Condition(); items=[]
def consumer():
    with c:
        while not items: c.wait()
        print("got", items.pop())
t=threading.Thread(target=consumer, daemon=True); t.start()
with c: items.append(5); c.notify()
t.join()
s=threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(blocking=False)); s.release()
try: lock.release()
except RuntimeError as x: print(x)
r=threading.RLock(); print(r.acquire(), r.acquire()); r.release(); r.release()
try: r.release()
except RuntimeError as x: print(x)
try: t.start()
except RuntimeError as x: print(x)
try: threading.Thread().join()
except RuntimeError as x: print(x)
print(repr(threading.Thread(name="x")), repr(t)[:18])
threading.Thread(target=lambda: (time.sleep(0.05), print("late"))).start()
print("end")

# clock: virtual
import queue, threading, time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, CancelledError, TimeoutError
import concurrent.futures
q = queue.Queue(2)
def producer():
    for i in range(5): q.put(i)
    q.put(None)
threading.Thread(target=producer).start()
while (i := q.get()) is not None:
    print(i); q.task_done()
q.task_done(); q.join()
try: q.get_nowait()
except queue.Empty as e: print(repr(e))
try: q.get(timeout=0.01)
except queue.Empty: print("empty")
p = queue.PriorityQueue(); [p.put(x) for x in (3,1,2)]; print([p.get() for _ in range(3)])
l = queue.LifoQueue(); [l.put(x) for x in (3,1,2)]; print([l.get() for _ in range(3)])
s = queue.SimpleQueue(); s.put(1); print(s.get(), s.empty())
def work(n):
    time.sleep(n*0.02)
    if n == 2: raise ValueError(n)
    return n*n
with ThreadPoolExecutor(max_workers=3) as ex:
    fs = [ex.submit(work, n) for n in (3,1,2)]
    for f in as_completed(fs):
        print(f.exception() or f.result(), f.done())
    print(list(ex.map(work, [3,1])))
    done, rest = wait([ex.submit(work, 1), ex.submit(work, 4)], return_when=FIRST_COMPLETED)
    print(len(done), len(rest))
    try: fs[2].result()
    except ValueError as e: print("VE", e)
    print(ex.submit(lambda: threading.current_thread().name).result()[:21])
try: ex.submit(work, 1)
except RuntimeError as e: print(e)
f = concurrent.futures.Future(); print(f.cancel(), f.cancelled())
try: f.result()
except CancelledError as e: print(type(e))
f = concurrent.futures.Future()
try: f.result(timeout=0.01)
except TimeoutError as e: print(type(e))
print(str(f)[:11], str(f)[-15:])

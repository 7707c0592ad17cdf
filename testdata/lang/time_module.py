import time
a = time.perf_counter(); b = time.monotonic(); c = time.time()
time.sleep(0.01)
print(time.perf_counter() - a >= 0.009, time.monotonic() > b, time.time() > c, type(time.time()).__name__)
print(len(time.strftime("%X")), time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(0)), time.gmtime(86400).tm_mday, time.strftime("%a %b %j %p %I %%", time.gmtime(0)))
for bad in (lambda: time.sleep(-1), lambda: time.sleep("a"), lambda: time.sleep()):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

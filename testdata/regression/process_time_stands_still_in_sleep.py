# process_time() used to count all the time that went by, as monotonic() does.
import time

begun = time.process_time()
time.sleep(0.2)
print(time.process_time() - begun < 0.15)  # expect: True
print(time.process_time_ns() >= begun * 1e9)  # expect: True

# What waits on a loop that is closed cannot be told any more: whoever finishes it gets a RuntimeError. It used to
# pass over in silence.
import asyncio


def attempt(what, call, *args):
    try:
        print(what, call(*args))
    except BaseException as e:
        print(what, type(e).__name__, e, e.__context__)


async def waits(x):
    await x


async def leave(loop, event, lock, semaphore, queue, joined, future):
    await lock.acquire()
    await semaphore.acquire()
    joined.put_nowait(1)
    for x in event.wait(), lock.acquire(), semaphore.acquire(), queue.get(), joined.join(), future:
        TASKS.append(loop.create_task(waits(x)))
    for _ in range(3):
        await asyncio.sleep(0)


TASKS = []
closed = asyncio.new_event_loop()
event, lock, semaphore, queue, joined = asyncio.Event(), asyncio.Lock(), asyncio.Semaphore(), asyncio.Queue(), asyncio.Queue()
future, plain = closed.create_future(), closed.create_future()
closed.run_until_complete(leave(closed, event, lock, semaphore, queue, joined, future))
gathered = asyncio.gather(*TASKS[:2], return_exceptions=True)
closed.close()
for t in TASKS:
    t._log_destroy_pending = False

attempt("plain", plain.set_result, 1)
attempt("event", event.set)
attempt("event again", event.set)
attempt("lock", lock.release)
attempt("semaphore", semaphore.release)
print(semaphore._value)
attempt("queue", queue.put_nowait, 1)
print(queue.qsize())
attempt("join", joined.task_done)
attempt("task", TASKS[-1].cancel)
print(TASKS[-1].cancelling(), future)
attempt("future", future.set_exception, ValueError())
attempt("gathered", gathered.cancel)
attempt("call back", plain.add_done_callback, print)


async def other():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    mine, theirs = loop.create_future(), closed.create_future()
    theirs.add_done_callback(print)
    mine.add_done_callback(lambda f: theirs.set_result(f.result()))
    loop.call_soon(mine.set_result, 5)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(theirs)

asyncio.run(other())

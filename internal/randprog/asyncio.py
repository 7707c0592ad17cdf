

import asyncio
import concurrent.futures
import contextlib
import contextvars
import os
import re
import sys

NOW = 0.0  # CPython's virtual time, for the whole process as bide's is
NAMELESS = {}  # the coroutines that factories made tasks of, numbered: those have no names
OWNERS = {}  # the numbers of the coroutines that were made into tasks, in order
V = contextvars.ContextVar("V", default="unset")
ROOT = contextvars.ContextVar("ROOT", default=0)
# Tasks, futures, handles, generators, tokens and futures of threads of the program.
T, F, H, G, TOKENS, REPLIES = [], [], [], [], [], []


class Oops(BaseException):
    pass


def owned(coro):
    if asyncio.iscoroutine(coro):
        OWNERS.setdefault(coro, len(OWNERS))
    return coro


class Job(asyncio.Task):
    """A task with methods of its own."""

    def cancel(self, msg=None):
        say("cancel", plain(self.get_name()), msg)
        return super().cancel(msg)

    def uncancel(self):
        say("uncancel", plain(self.get_name()))
        return super().uncancel()


class Word(asyncio.Future):
    """A future with methods of its own."""

    def set_result(self, x):
        say("set_result", x)
        super().set_result(x)

    def cancel(self, msg=None):
        say("cancel word", msg)
        return super().cancel(msg)


class Inline(concurrent.futures.ThreadPoolExecutor):
    """Threads whose results are there when the job has been handed in, so that the order is always the same."""

    def submit(self, fn, /, *args, **kwargs):
        job = super().submit(fn, *args, **kwargs)
        concurrent.futures.wait([job])
        return job


class InOrder(dict):
    """A set that keeps the order in which things were put in."""

    def __init__(self, items=()):
        super().__init__(dict.fromkeys(items))

    def add(self, x):
        self[x] = None

    def remove(self, x):
        del self[x]

    def discard(self, x):
        self.pop(x, None)


def virtual():
    """CPython's event loop on virtual time, in the orders that bide promises where CPython has those of sets."""
    import selectors

    class Still(selectors.SelectSelector):
        def select(self, timeout=None):
            global NOW
            if timeout is None:
                raise RuntimeError("deadlock")
            if timeout > 0:
                NOW = max(NOW, self.loop._scheduled[0].when())
            return []

    class Loop(asyncio.SelectorEventLoop):
        def __init__(self):
            selector = Still()
            super().__init__(selector)
            selector.loop = self
            self._asyncgens = InOrder()
            self._tasks = []

        def time(self):
            return NOW

        def create_task(self, coro, **options):
            return super().create_task(owned(coro), **options)

        async def shutdown_asyncgens(self):
            for gen in list(self._asyncgens):
                if gen.ag_frame is None:
                    self._asyncgens.discard(gen)  # the collector would have done so
            await super().shutdown_asyncgens()

        async def shutdown_default_executor(self, timeout=None):
            self._executor_shutdown_called = True
            if self._default_executor is not None:
                self._default_executor.shutdown()

    Loop.__name__ = "_UnixSelectorEventLoop"

    class Timer(asyncio.TimerHandle):
        """Timers with equal deadlines run in the order they were asked for."""

        asked = 0

        def __init__(self, *args):
            super().__init__(*args)
            Timer.asked += 1
            self.order = Timer.asked

        def __lt__(self, other):
            return (self._when, self.order) < (other._when, other.order)

    Timer.__name__ = "TimerHandle"
    asyncio.events.TimerHandle = Timer

    asyncio.tasks.set = InOrder  # for wait() and as_completed()
    all_tasks = asyncio.all_tasks
    asyncio.tasks.all_tasks = lambda loop=None: sorted(
        all_tasks(loop), key=lambda t: OWNERS.get(t.get_coro(), 0))

    init = asyncio.TaskGroup.__init__

    def ordered(self):
        init(self)
        self._tasks = InOrder()

    asyncio.TaskGroup.__init__ = ordered
    return Loop


new_loop = virtual() if sys.implementation.name == "cpython" else asyncio.new_event_loop


def short(x):
    text = plain(repr(x))
    return text if len(text) < 400 else text[:190] + "..." + text[-190:] + str(len(text))


def plain(text):
    """The text without addresses and lines of the library, times and numbers of tasks counted from the program's start."""
    text = re.sub(r" at 0x[0-9a-f]+|( (running|created))?( at|, defined at) (/|<)[^ ]*?:\d+", "", text)
    text = re.sub(r"\.\.\.[^\s<>]*(?=>)", "...", text)  # what is left of an address or a place in the library
    text = re.sub(r"\bwhen=([0-9.]+)", lambda m: f"when={float(m[1]) - BEGAN:g}", text)
    return re.sub(r"\bTask-(\d+)", lambda m: f"Task+{int(m[1]) - NAMED}", text)


def name():
    try:
        task = asyncio.current_task()
        return plain(task.get_name()) if task else "-"
    except RuntimeError:
        return "no loop"


def say(*values):
    print(f"{since():g} {name()}:", *[x if type(x) is str else short(x) for x in values])


def said(x):
    say("caught", tell(x))


def since():
    return LOOP.time() - BEGAN


def expected(context):
    """Tells what is reported at other moments in both: that nobody asked for a result."""
    return "never retrieved" in context["message"] or "destroyed" in context["message"]


def report(loop, context):
    """The exception handler of every loop."""
    if expected(context):
        return
    parts = [k + "=" + (tell(v) if isinstance(v, BaseException) else short(v))
             for k, v in context.items() if k != "message"]
    say("handler", plain(context["message"]), *parts)


def spawn(coro, **options):
    """A task of the program, which may wait for older ones only: nothing waits in a ring."""
    context = contextvars.copy_context()
    context.run(ROOT.set, len(T) + 1)
    try:
        T.append(None)
        at = len(T) - 1
        make = asyncio.Task if options else LOOP.create_task
        T[at] = make(coro, name=f"t{at}", context=context, **options)
        return T[at]
    except BaseException:
        T[at] = LOOP.create_future()
        T[at].set_result("spawn failed")
        raise


def older(k):
    n = min(ROOT.get() or len(T), len(T)) - bool(ROOT.get())
    if n <= 0 or T[k % n] is None:
        return F[0]
    return T[k % n]


def task(k):
    return T[k % len(T)] if T and T[k % len(T)] is not None else F[0]


def future(k):
    return F[k % len(F)]


def handle(k):
    return H[k % len(H)] if H else LOOP.call_soon(say, "no handle")


def agen(k):
    return G[k % len(G)] if G else keep(ticks(2))


def sharing(coro):
    """A task in the context of this one. An eager one fails, and leaves CPython in doubt who is running."""
    if LOOP.get_task_factory() is eager:
        return asyncio.create_task(coro)
    return asyncio.create_task(coro, context=asyncio.current_task().get_context())


def jobs(loop, coro, **options):
    NAMELESS[coro] = len(NAMELESS)
    return Job(owned(coro), loop=loop, **options)


def throw(e):
    raise e


def reply(k):
    return REPLIES[k % len(REPLIES)] if REPLIES else concurrent.futures.Future()


def from_thread(call, *args):
    """Calls in a thread while this one waits."""
    return Inline(1, "pool").submit(call, *args).result()


def eager(loop, coro, **options):
    NAMELESS[coro] = len(NAMELESS)
    return asyncio.eager_task_factory(loop, coro, **options)


def fresh(kind):
    global MADE
    MADE += 1
    return kind + str(MADE)


def stack(task):
    return [f.f_code.co_name for f in task.get_stack() if f.f_code.co_filename == "program"]


def names(tasks):
    found = sorted(label(t) for t in tasks)
    return " ".join(found) or "none"


def label(t):
    if isinstance(t, asyncio.Task):
        return plain(t.get_name())
    return "f" + str(F.index(t)) if t in F else type(t).__name__


async def steps(n, x=None):
    for k in range(n):
        await asyncio.sleep(0)
    say("steps", n)
    return x if x is not None else n


async def nap(d, x=None):
    try:
        await asyncio.sleep(d)
    except asyncio.CancelledError as e:
        say("nap cancelled", tell(e))
        raise
    finally:
        say("nap over")
    return x


async def stubborn(d, times=1):
    for k in range(times):
        try:
            await asyncio.sleep(d)
        except asyncio.CancelledError as e:
            say("stubborn", tell(e))
    return "stubborn"


async def careful(d, after):
    try:
        await asyncio.sleep(d)
    finally:
        say("cleaning")
        await asyncio.sleep(after)
        say("cleaned")
    return "careful"


async def fail(d, e):
    await asyncio.sleep(d)
    say("failing")
    raise e


async def hold(lock, d):
    async with lock:
        say("holds", type(lock).__name__)
        await asyncio.sleep(d)
    return "held"


async def grouped(*coros):
    async with asyncio.TaskGroup() as group:
        made = [group.create_task(c, name=fresh("g")) for c in coros]
    return [t.result() for t in made]


async def grouping(group, coro):
    say("grouping", label(group.create_task(coro)))


async def waited(d, when, *aws):
    tasks = [asyncio.ensure_future(a) for a in aws]
    done, pending = await asyncio.wait(tasks, timeout=d, return_when=when)
    say("done", names(done), "pending", names(pending))
    return len(done)


def pending(aws):
    """Tasks for as_completed(), which takes up what is done already in the order of a set."""
    return [t for t in map(asyncio.ensure_future, aws) if not t.done()]


async def completed(d, *aws):
    tasks = pending(aws)
    out = []
    for c in asyncio.as_completed(tasks, timeout=d):
        try:
            out.append(await c)
        except Exception as e:
            said(e)
            out.append(type(e).__name__)
    return out


async def completed_async(d, *aws):
    tasks = pending(aws)
    out = []
    async for c in asyncio.as_completed(tasks, timeout=d):
        say("completed", label(c), c in tasks)
        try:
            out.append(await c)
        except Exception as e:
            said(e)
    return out


async def ticks(n, d=0):
    try:
        for k in range(n):
            await asyncio.sleep(d)
            yield k
    except BaseException as e:
        say("ticks", tell(e))
        raise
    finally:
        say("ticks over")


async def untidy(n, d=0):
    try:
        for k in range(n):
            say("got", (yield k))
    except ValueError as e:
        say("untidy", tell(e))
        yield "after"
    finally:
        await asyncio.sleep(d)
        say("untidy over")


@contextlib.asynccontextmanager
async def around(d, swallow=()):
    say("around")
    await asyncio.sleep(d)
    try:
        yield d
    except swallow as e:
        said(e)
    finally:
        say("around ends")
        await asyncio.sleep(d)


class Letters:
    """An asynchronous iterator made by hand."""

    def __init__(self, n, d):
        self.n, self.d = n, d

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(self.d)
        return "abc"[self.n]


async def collect(gen, limit=9):
    out = []
    async for x in gen:
        out.append(x)
        if len(out) >= limit:
            break
    return out


class Hand:
    """An awaitable made by hand: it yields to the loop n times, then waits for the future."""

    def __init__(self, n, future=None):
        self.n, self.future = n, future

    def __await__(self):
        for k in range(self.n):
            yield
        if self.future is not None:
            return (yield from self.future)
        return self.n


class Bad:
    """An awaitable that yields what tasks do not understand."""

    def __init__(self, x):
        self.x = x

    def __await__(self):
        try:
            return (yield self.x)
        finally:
            say("bad over")


class Around:
    def __init__(self, d, swallow=()):
        self.d, self.swallow = d, swallow

    async def __aenter__(self):
        await asyncio.sleep(self.d)
        say("aenter")
        return self

    async def __aexit__(self, kind, e, tb):
        say("aexit", tell(e))
        await asyncio.sleep(self.d)
        return isinstance(e, self.swallow)


def bounded(call, *args, limit=40.0):
    """Runs the loop, but not for ever."""
    end = LOOP.call_later(limit, LOOP.stop)
    try:
        return call(*args)
    finally:
        end.cancel()


def drive(coro):
    say("result", bounded(LOOP.run_until_complete, coro))


@contextlib.contextmanager
def inside(loop):
    """The Runner's loop is the one that things are said about; it is stopped in the end."""
    global LOOP
    before, LOOP = LOOP, loop
    loop.set_exception_handler(report)
    loop.set_default_executor(Inline(1, thread_name_prefix="pool"))
    for k in range(50, 150, 10):
        loop.call_later(k, loop.stop)
    try:
        yield
    finally:
        LOOP = before


def order(t):
    """Sorts tasks by when they were made, for T is in that order and the numbers of names are."""
    if t in T:
        return 0, T.index(t), "", 0
    return 1, len(label(t)), label(t), NAMELESS.get(t.get_coro(), 0)


def finish():
    """Cancels what is left, a few times if need be; what will not end stays for good."""
    LOOP.set_task_factory(None)
    for left in range(3):
        tasks = sorted(asyncio.all_tasks(LOOP), key=order)
        if not tasks:
            break
        print("left", *[label(t) for t in tasks])
        for t in tasks:
            t.cancel("end")
        try:
            bounded(LOOP.run_until_complete, asyncio.gather(*tasks, return_exceptions=True))
        except BaseException as e:
            print("finish", tell(e))
    try:
        bounded(LOOP.run_until_complete, LOOP.shutdown_asyncgens())
    except BaseException as e:
        print("asyncgens", tell(e))
    keep((LOOP, T[:], F[:], H[:], G[:], REPLIES[:]))
    LOOP.close()


def begin():
    global LOOP, BEGAN, MADE, NAMED
    MADE = 0
    LOOP = new_loop()
    first = LOOP.create_task(steps(0))
    NAMED = int(first.get_name()[5:])
    first.cancel()
    bounded(LOOP.run_until_complete, asyncio.gather(first, return_exceptions=True))
    LOOP.set_exception_handler(report)
    LOOP.set_default_executor(Inline(1, thread_name_prefix="pool"))
    BEGAN = LOOP.time()
    for made in T, F, H, G, TOKENS, REPLIES:
        made.clear()
    F.extend(LOOP.create_future() for _ in range(3))


def run(number, text):
    print("==", number, flush=True)
    begin()
    names = dict(globals())
    try:
        exec(compile(text, "program", "exec"), names)
        names["program"](LOOP)
    except BaseException as e:
        print("raised", tell(e))
    finish()

# A file takes the place of the library's module of its name, even for itself, and errors say that it does. The
# library goes on with its own.
import asyncio
import os
import sys
import time

import queue

me = __name__


def attempt(code):
    try:
        exec(code, {})
        print(code, "went well")
    except BaseException as e:
        print(code, "->", type(e).__name__, str(e).replace(os.path.dirname(os.path.abspath(__file__)), "HERE"))


async def main():
    waiting = asyncio.Queue()
    waiting.put_nowait("asyncio has its own")
    print(await waiting.get())


if me == "__main__":
    print(queue is sys.modules["queue"], queue.me, queue.__spec__.name, hasattr(time, "sleep"))
    attempt("import queue; queue.Queue")
    attempt("from queue import Queue")
    attempt("import queue.sub")
    attempt("import queue; print(queue.me)")
    attempt("import beside_me")
    attempt("import beside_me; beside_me.nothing")
    asyncio.run(main())

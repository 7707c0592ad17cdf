# Callbacks for descriptors that are ready.
import asyncio, os, socket

async def rw():
    loop=asyncio.get_running_loop()
    a,b=socket.socketpair(); a.setblocking(False)
    n=0; ev=asyncio.Event()
    def ready(x):
        nonlocal n
        n+=1; print('ready',x,n)
        if n==3: print(a.recv(10)); print(loop.remove_reader(a)); print(loop.remove_reader(a)); ev.set()
    loop.add_reader(a,ready,'q'); b.send(b'data'); await ev.wait()
    ev.clear()
    def wr(): print('w'); loop.remove_writer(b.fileno()); ev.set()
    loop.add_writer(b.fileno(),wr); await ev.wait()
    for f in (-1,'x',object(),99999):
        try: loop.add_reader(f,print)
        except Exception as e: print(type(e).__name__, str(e)[:30])
    r,w=os.pipe()
    def boom(): loop.remove_reader(r); raise ValueError('boom')
    loop.set_exception_handler(lambda l,c: (print(c['message'][:22],repr(c['exception'])), ev.set()))
    ev.clear(); loop.add_reader(r,boom); os.write(w,b'x'); await ev.wait(); os.close(r); os.close(w)
    a.close(); b.close()

asyncio.run(rw())

# The calls of sockets that wait on the loop, and can be cancelled.
import asyncio, socket, tempfile

async def socks():
    loop=asyncio.get_running_loop()
    srv=socket.create_server(('127.0.0.1',0)); srv.setblocking(False)
    c=socket.socket(); c.setblocking(False)
    acc=asyncio.create_task(loop.sock_accept(srv))
    await loop.sock_connect(c, srv.getsockname())
    a,addr=await acc
    print(addr==c.getsockname(), a.gettimeout())
    t=asyncio.create_task(loop.sock_recv(c,100)); await asyncio.sleep(0.01); print(t.done())
    await loop.sock_sendall(a,b'hello'); print(await t)
    buf=bytearray(10); await loop.sock_sendall(c,b'back'); print(await loop.sock_recv_into(a,buf), buf)
    t=asyncio.create_task(loop.sock_recv(c,100)); await asyncio.sleep(0.01); t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
    t=asyncio.create_task(loop.sock_recv(c,100)); await asyncio.sleep(0.01); 
    await loop.sock_sendall(a,b'again'); print(await t)
    big=b'x'*3000000
    s=asyncio.create_task(loop.sock_sendall(a,big))
    n=0
    while n<len(big): n+=len(await loop.sock_recv(c,65536))
    await s; print(n)
    with tempfile.TemporaryFile() as f:
        f.write(b'abc'*1000); f.flush(); f.seek(0)
        print(await loop.sock_sendfile(a,f,3,10)); print(f.tell()); print(await loop.sock_recv(c,100))
    a.close(); print(await loop.sock_recv(c,10)); c.close(); srv.close()
    for f in (loop.sock_recv(5,1), loop.sock_connect(5,('a',1))):
        try: await f
        except Exception as e: print(type(e).__name__)

asyncio.run(socks())

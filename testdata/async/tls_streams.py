# Streams over TLS: what they tell, who refuses whom, start_tls, blocking sockets.
import asyncio, os, socket, ssl, threading
D = os.path.join(os.path.dirname(__file__), '_tls', '')
def server_ctx():
    x=ssl.create_default_context(ssl.Purpose.CLIENT_AUTH); x.load_cert_chain(D+'localhost.pem',D+'localhost.key'); return x
client=ssl.create_default_context(cafile=D+'ca.pem')
async def echo(r,w):
    try:
        while l:=await r.readline():
            w.write(l.upper()); await w.drain()
    except Exception as e: print('server',type(e).__name__)
    w.close()
    try: await w.wait_closed()
    except Exception as e: print('server closed', type(e).__name__)
async def basic():
    s=await asyncio.start_server(echo,'127.0.0.1',0,ssl=server_ctx())
    host,port=s.sockets[0].getsockname()
    r,w=await asyncio.open_connection(host,port,ssl=client,server_hostname='localhost')
    w.write(b'hello\n'); print(await r.readline())
    o=w.get_extra_info('ssl_object'); print(type(o).__name__, o.version(), w.get_extra_info('cipher')[1], w.get_extra_info('peercert')['subjectAltName'][0], w.get_extra_info('peername')==(host,port), w.get_extra_info('compression'), w.get_extra_info('sslcontext') is client)
    print(w.can_write_eof(), type(w.transport).__name__)
    try: w.write_eof()
    except NotImplementedError: print('no write_eof')
    big=b'x'*2000000+b'\n'
    r2,w2=await asyncio.open_connection(host,port,ssl=client,server_hostname='localhost',limit=2**22)
    w.close(); await w.wait_closed(); print(await r.read())
    w2.close(); await w2.wait_closed()
    for kw in (dict(ssl=True,server_hostname='localhost'), dict(ssl=client,server_hostname='other')):
        try: await asyncio.open_connection(host,port,**kw)
        except Exception as e: print(type(e).__name__, e)
    await asyncio.sleep(0.05)
    try: await asyncio.open_connection(host,port,ssl=client,server_hostname='localhost',ssl_handshake_timeout=-1)
    except ValueError as e: print(e)
    s.close(); await s.wait_closed()
async def plainpeer():
    async def plain(r,w):
        await r.read(10); w.write(b'HTTP/1.1 400 Bad\r\n\r\n'); await w.drain(); w.close()
    s=await asyncio.start_server(plain,'127.0.0.1',0); a=s.sockets[0].getsockname()
    try: await asyncio.open_connection(*a,ssl=client,server_hostname='localhost')
    except Exception as e: print(type(e).__name__, e)
    s.close()
    async def silent(r,w):
        await r.read(); w.close()
    s=await asyncio.start_server(silent,'127.0.0.1',0); a=s.sockets[0].getsockname()
    try: await asyncio.open_connection(*a,ssl=client,server_hostname='localhost',ssl_handshake_timeout=0.05)
    except Exception as e: print(type(e).__name__, e)
    s.close()
async def starttls():
    ctx=server_ctx()
    async def h(r,w):
        print('srv',await r.readline()); w.write(b'go\n'); await w.start_tls(ctx)
        print('srv',await r.readline(), w.get_extra_info('ssl_object').version()); w.write(b'secret\n'); await w.drain(); w.close(); await w.wait_closed()
    s=await asyncio.start_server(h,'127.0.0.1',0); a=s.sockets[0].getsockname()
    r,w=await asyncio.open_connection(*a)
    w.write(b'STARTTLS\n'); print(await r.readline()); await w.start_tls(client,server_hostname='localhost')
    w.write(b'hi\n'); print(await r.readline(), await r.read()); w.close(); await w.wait_closed()
    try: await asyncio.get_running_loop().start_tls(w.transport,None,5)
    except TypeError as e: print(e)
    s.close(); await s.wait_closed()
async def big():
    n=0
    async def h(r,w):
        nonlocal n
        while d:=await r.read(100000): n+=len(d)
        w.write(b'done'); w.close()
    s=await asyncio.start_server(h,'127.0.0.1',0,ssl=server_ctx()); a=s.sockets[0].getsockname()
    class P(asyncio.Protocol):
        def connection_made(s,t): s.t=t; s.paused=0; s.done=asyncio.get_running_loop().create_future()
        def pause_writing(s): s.paused+=1
        def resume_writing(s): s.paused+=100
        def connection_lost(s,e): s.done.set_result(e)
    t,p=await asyncio.get_running_loop().create_connection(P,*a,ssl=client,server_hostname='localhost')
    t.write(b'x'*5000000); print(p.paused>0); t.close(); print(await p.done, n)
    await asyncio.sleep(0.05); print(n)
    s.close(); await s.wait_closed()
def blocking():
    srv=socket.create_server(('127.0.0.1',0)); ctx=server_ctx()
    def serve():
        c,_=srv.accept()
        with ctx.wrap_socket(c,server_side=True) as t:
            while d:=t.recv(100): t.sendall(d[::-1])
    th=threading.Thread(target=serve); th.start()
    with client.wrap_socket(socket.create_connection(srv.getsockname()),server_hostname='localhost') as t:
        t.sendall(b'abc'); print(t.recv(10), t.version(), t.getpeercert()['version'])
    th.join(); srv.close()
for m in (basic,plainpeer,starttls,big):
    print('==',m.__name__); 
    try: asyncio.run(asyncio.wait_for(m(),10))
    except Exception as e:
        import traceback; traceback.print_exc()
blocking()

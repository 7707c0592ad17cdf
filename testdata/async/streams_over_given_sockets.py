# Streams and transports over sockets that the script made, and what is refused.
import asyncio, socket

async def sockparam():
    loop=asyncio.get_running_loop()
    s=socket.create_server(('127.0.0.1',0))
    async def h(r,w): w.write(await r.readline()); w.close()
    srv=await asyncio.start_server(h,sock=s)
    c=socket.create_connection(s.getsockname())
    r,w=await asyncio.open_connection(sock=c)
    print(w.get_extra_info('socket').fileno()==c.fileno(), c.gettimeout())
    w.write(b'ping\n'); print(await r.read()); w.close(); await w.wait_closed(); print(c.fileno())
    srv.close(); print(s.fileno(), srv.sockets); await srv.wait_closed()
    a,b=socket.socketpair()
    t,p=await loop.connect_accepted_socket(asyncio.Protocol,a); print(type(t).__name__, t.get_extra_info('peername')); t.close()
    r,w=await asyncio.open_unix_connection(sock=b); print(await r.read()); w.close()
    class BP(asyncio.BufferedProtocol):
        def __init__(s): s.buf=bytearray(4); s.got=b''; s.done=loop.create_future()
        def get_buffer(s,n): return s.buf
        def buffer_updated(s,n): s.got+=s.buf[:n]
        def eof_received(s): print(s.got); s.done.set_result(1)
    a,b=socket.socketpair()
    t,p=await loop.create_unix_connection(BP,sock=a); b.send(b'abcdefghij'); b.close(); await p.done
    for kw in (dict(),dict(host='a',sock=b),dict(host='a',server_hostname='b'),dict(sock=a,ssl_handshake_timeout=1), dict(ssl=True,port=3)):
        try: await loop.create_connection(asyncio.Protocol,**kw)
        except Exception as e: print(type(e).__name__, str(e)[:60])
        try: await loop.create_server(asyncio.Protocol,**{k:v for k,v in kw.items() if k!='server_hostname'})
        except Exception as e: print(type(e).__name__, str(e)[:60])
async def names():
    loop=asyncio.get_running_loop()
    print(await loop.getaddrinfo('127.0.0.1',80,type=socket.SOCK_STREAM)); print(await loop.getnameinfo(('127.0.0.1',80),3))

asyncio.run(sockparam())
asyncio.run(names())

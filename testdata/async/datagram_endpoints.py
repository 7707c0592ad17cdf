# Datagrams between endpoints, connected and not.
import asyncio, socket

async def dgram():
    loop=asyncio.get_running_loop()
    class P(asyncio.DatagramProtocol):
        def __init__(s,n): s.n=n; s.got=asyncio.Queue()
        def connection_made(s,t): print(s.n,'made'); s.t=t
        def datagram_received(s,d,a): s.got.put_nowait((d,a))
        def error_received(s,e): print(s.n,'error',type(e).__name__); s.got.put_nowait(e)
        def connection_lost(s,e): print(s.n,'lost',e)
    st,sp=await loop.create_datagram_endpoint(lambda:P('s'),local_addr=('127.0.0.1',0))
    addr=st.get_extra_info('sockname')
    ct,cp=await loop.create_datagram_endpoint(lambda:P('c'),remote_addr=addr)
    print(ct.get_extra_info('peername')==addr, st.get_extra_info('peername'))
    ct.sendto(b'one'); d,a=await sp.got.get(); print(d, a==ct.get_extra_info('sockname'))
    st.sendto(b'two',a); print(await cp.got.get()==(b'two',addr))
    ct.sendto(b''); print((await sp.got.get())[0])
    for f in (lambda:ct.sendto(b'x',('1.2.3.4',5)), lambda: ct.sendto('x'), lambda: st.sendto(b'y'*70000,a)):
        try: f()
        except Exception as e: print(type(e).__name__, str(e).replace(str(addr),'ADDR'))
    st.close(); await asyncio.sleep(0.01)
    ct.sendto(b'nobody'); e=await asyncio.wait_for(cp.got.get(),2); print(repr(e))
    print(ct.is_closing(), ct.get_write_buffer_size(), ct.get_write_buffer_limits())
    ct.abort(); await asyncio.sleep(0.01); print(ct.is_closing())
    for kw in ({}, dict(local_addr='a'), dict(local_addr=(1,2,3)), dict(sock=socket.socket(type=2),family=2)):
        try: await loop.create_datagram_endpoint(lambda:P('x'),**kw)
        except Exception as e: print(type(e).__name__, str(e)[:60])
    s=socket.socket(type=socket.SOCK_DGRAM); s.bind(('127.0.0.1',0))
    t,p=await loop.create_datagram_endpoint(lambda:P('k'),sock=s); t.sendto(b'self',s.getsockname()); print((await p.got.get())[0]); t.close(); await asyncio.sleep(0)
    await asyncio.sleep(0.01)

asyncio.run(dgram())

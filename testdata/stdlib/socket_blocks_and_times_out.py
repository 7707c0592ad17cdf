# Blocking sockets between threads: files, timeouts, descriptors handed over, errors.
import os, socket, struct, threading

def thr():
    s=socket.create_server(('127.0.0.1',0))
    def serve():
        c,a=s.accept()
        with c, c.makefile('rw') as f:
            for l in f: f.write(l.upper()); f.flush()
    t=threading.Thread(target=serve); t.start()
    with socket.create_connection(s.getsockname(),timeout=5) as c:
        f=c.makefile('rwb'); f.write(b'a\nb\n'); f.flush(); print(f.readline(), f.readline())
        c.settimeout(0.05)
        try: c.recv(1)
        except TimeoutError as e: print(repr(e), e.errno)
        c.setblocking(False)
        try: c.recv(1)
        except OSError as e: print(repr(e))
        try: c.connect(s.getsockname())
        except OSError as e: print(repr(e))
        f.close()
        c.shutdown(socket.SHUT_WR)
    t.join(5); print(t.is_alive())
    s.settimeout(0.02)
    try: s.accept()
    except TimeoutError as e: print(e)
    s.close()
    d=socket.socket(type=socket.SOCK_DGRAM); d.bind(('',0)); d.sendto(b'x',('127.0.0.1',d.getsockname()[1])); print(d.recvfrom(5)[0])
    a,b=socket.socketpair(); r,w=os.pipe(); socket.send_fds(a,[b'm'],[w]); m,fds,fl,ad=socket.recv_fds(b,10,2); os.write(fds[0],b'viapipe'); print(m,len(fds),os.read(r,10))
    n=a.detach(); print(a.fileno(), n>0); a2=socket.socket(fileno=n); print(a2.family,a2.type); a2.sendall(b'q'); print(b.recv(4)); a2.close(); print(b.recv(1)); 
    try: b.send(b'x'); b.send(b'x')
    except OSError as e: print(repr(e))
    print(socket.socket().connect_ex(('127.0.0.1',1)))
    with socket.socket() as q: q.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1); print(q.getsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR)); q.setsockopt(socket.SOL_SOCKET,socket.SO_LINGER,struct.pack('ii',1,0)); print(q.getsockopt(socket.SOL_SOCKET,socket.SO_LINGER,8))
thr()

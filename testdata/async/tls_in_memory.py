# TLS in memory: handshakes that fail and go well, in the words of OpenSSL; misuse of contexts.
import os, ssl, warnings
warnings.simplefilter('ignore')
D = os.path.join(os.path.dirname(__file__), '_tls', '')
def pump(c,s,cb,sb):
    """handshake two objects in memory"""
    done=set(); errs=[]
    for _ in range(10):
        for name,o,(i,out),(oi,oo) in (('c',c,cb,sb),('s',s,sb,cb)):
            if name in done: continue
            try: o.do_handshake(); done.add(name)
            except ssl.SSLWantReadError: pass
            except Exception as e: errs.append((name,e)); done.add(name)
            oi.write(out.read())
        if len(done)==2: break
    return errs
def pair(cc,sc,host='localhost'):
    ci,co,si,so=[ssl.MemoryBIO() for _ in range(4)]
    c=cc.wrap_bio(ci,co,server_hostname=host); s=sc.wrap_bio(si,so,server_side=True)
    return c,s,(ci,co),(si,so)
def server(name='localhost'):
    x=ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER); x.load_cert_chain(D+name+'.pem',D+name+'.key'); return x
def show(e): 
    print('  ',type(e).__name__, e.args, str(e), getattr(e,'reason',None), getattr(e,'library',None), getattr(e,'verify_code',None), getattr(e,'verify_message',None), e.errno)
def run(title,cc,sc,host='localhost'):
    print(title)
    c,s,cb,sb=pair(cc,sc,host)
    for n,e in pump(c,s,cb,sb):
        print('  ',n)
        if n == 'c' or not e.reason.endswith(('UNKNOWN_CA', 'BAD_CERTIFICATE')): show(e)
    return c,s,cb,sb
good=ssl.create_default_context(cafile=D+'ca.pem')
c,s,cb,sb=run('good',good,server())
print(c.version(), c.cipher()[1], c.getpeercert(), len(c.getpeercert(True)), s.getpeercert(), c.selected_alpn_protocol(), c.server_hostname, s.server_side, c.compression(), c.session_reused)
c.write(b'hello'); sb[0].write(cb[1].read()); print(s.read(100), s.pending())
try: s.read(10)
except Exception as e: show(e)
try: c.unwrap()
except Exception as e: show(e)
sb[0].write(cb[1].read()); print(s.read()); print(s.unwrap()); cb[0].write(sb[1].read()); print(c.unwrap())
run('untrusted',ssl.create_default_context(),server())
run('self',ssl.create_default_context(),server('self'))
x=ssl.create_default_context(cafile=D+'self.pem'); run('self ok',x,server('self'))
run('host',good,server(),'other.org')
run('ip',good,server(),'127.0.0.2')
run('ip ok',good,server(),'127.0.0.1')
run('wild',good,server(),'a.example.org')
x=ssl.create_default_context(); x.check_hostname=False; x.verify_mode=ssl.CERT_NONE; c,s,*_=run('none',x,server()); print(c.getpeercert(), c.version())
x.minimum_version=ssl.TLSVersion.TLSv1_3; y=server(); y.maximum_version=ssl.TLSVersion.TLSv1_2; run('versions',x,y)
x=ssl.create_default_context(cafile=D+'ca.pem'); x.maximum_version=ssl.TLSVersion.TLSv1_2; c,s,*_=run('1.2',x,server()); print(c.cipher()[1], c.version())
x=ssl.create_default_context(cafile=D+'ca.pem'); x.set_alpn_protocols(['h2','http/1.1']); y=server(); y.set_alpn_protocols(['http/1.1']); c,s,*_=run('alpn',x,y); print(c.selected_alpn_protocol(),s.selected_alpn_protocol())
y.set_alpn_protocols(['zz']); c,s,*_=run('alpn no',x,y); print(c.selected_alpn_protocol())
y=server(); y.verify_mode=ssl.CERT_REQUIRED; y.load_verify_locations(D+'ca.pem'); c,s,cb,sb=run('client cert missing',good,y)
try: print(c.read())
except Exception as e: show(e)
x=ssl.create_default_context(cafile=D+'ca.pem'); x.load_cert_chain(D+'localhost.pem',D+'localhost.key'); c,s,cb,sb=run('client cert',x,y); print(s.getpeercert()['subject'])
print('not tls')
i,o=ssl.MemoryBIO(),ssl.MemoryBIO(); c=good.wrap_bio(i,o,server_hostname='localhost')
try: c.do_handshake()
except Exception as e: show(e)
i.write(b'HTTP/1.1 400 Bad\r\n\r\n')
try: c.do_handshake()
except Exception as e: show(e)
i,o=ssl.MemoryBIO(),ssl.MemoryBIO(); c=server().wrap_bio(i,o,server_side=True); i.write(b'GET / HTTP/1.0\r\n\r\n')
try: c.do_handshake()
except Exception as e: show(e)
i,o=ssl.MemoryBIO(),ssl.MemoryBIO(); c=good.wrap_bio(i,o,server_hostname='localhost'); i.write_eof()
try: c.do_handshake()
except Exception as e: show(e)
for f in (lambda: server().load_cert_chain(D+'nope.pem'), lambda: server().load_cert_chain(D+'localhost.key'), lambda: server().load_cert_chain(D+'localhost.pem'),lambda: server().load_cert_chain(D+'localhost.pem',D+'ca.key'), lambda: good.load_verify_locations(), lambda: good.load_verify_locations('nope'), lambda: good.load_verify_locations(D+'ca.key'), lambda: good.load_verify_locations(cadata='x'), lambda: setattr(good,'verify_mode',ssl.CERT_NONE), lambda: server().wrap_bio(i,o), lambda: good.wrap_bio(i,o,server_side=True), lambda: good.wrap_bio(i,o,server_hostname=''), lambda: ssl.SSLContext(99), lambda: good.set_ciphers('nonsense'), lambda: setattr(good,'verify_mode',7), lambda: setattr(good,'minimum_version',5), lambda: ssl.SSLSocket(), lambda: ssl.SSLObject(),lambda: good.set_alpn_protocols(['']), lambda: good.set_alpn_protocols(['x'*300])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(good.cert_store_stats(), good.get_ca_certs())
for n in ('verify_mode','check_hostname','minimum_version','maximum_version','protocol','verify_flags','post_handshake_auth','sni_callback','keylog_filename','num_tickets','security_level','hostname_checks_common_name'):
    print(n,repr(getattr(ssl.create_default_context(),n)), repr(getattr(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER),n)))
print(ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).verify_mode)
try: ssl.create_default_context('x')
except TypeError as e: print(e)
print(repr(ssl.MemoryBIO().eof), ssl.DER_cert_to_PEM_cert(b'abc'), ssl.PEM_cert_to_DER_cert(ssl.DER_cert_to_PEM_cert(b'abc')), ssl.cert_time_to_seconds("Jan  5 09:34:43 2018 GMT"))

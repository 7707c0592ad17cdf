# uuencode, quoted-printable, CRC-CCITT and Z85.
import binascii as b, base64, random
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
r=random.Random(3)
for n in (0,1,2,3,44,45):
    d=bytes(r.randrange(256) for _ in range(n)); u=b.b2a_uu(d); print(u, b.b2a_uu(d,backtick=True), b.a2b_uu(u)==d)
show(lambda: b.b2a_uu(b'x'*46)); show(lambda: b.a2b_uu(b'#86%C  x')); show(lambda: b.a2b_uu(b'#86')); show(lambda: b.a2b_uu(b'\x7f')); show(lambda: b.a2b_uu('#86%C\n'));show(lambda: b.a2b_uu(b''));show(lambda: b.a2b_uu(b'!\x7f'))
show(lambda: b.crc_hqx(b'hello',0)); show(lambda: b.crc_hqx(b'',70000));
for t in (b'abc', b'a=b', b'a b \nc\t\nd ', b'\xff\x00\x7f', b'.\n.', b'.a\n', b'x'*200, b'x '*60, b'a\r\nb\r\n', b'\xe9'*50, b'_ _', b'line\n'*3, b'tab\tx', b'a'*75+b'\n', b'a'*76+b'\n', b'a'*77, b'a\rb', b' ', b'a \r\n', b'=\n'):
    for kw in ({},{'quotetabs':True},{'istext':False},{'header':True},{'header':True,'quotetabs':True}):
        q=b.b2a_qp(t,**kw); print(q)
for q in (b'a=3Db', b'a=\nb', b'a=\r\nb', b'a_b', b'=', b'a=', b'=4', b'=zz', b'==', b'=3d=E9', 'abc=20', b'a=  \nb', b'=\n'):
    show(lambda: b.a2b_qp(q)); show(lambda: b.a2b_qp(q,header=True))
show(lambda: base64.z85encode(b'abcdefg1234')); show(lambda: base64.z85decode(base64.z85encode(b'abcdefg1234'))); show(lambda: base64.z85decode('~')); show(lambda: base64.z85decode(b'%%%%%')); show(lambda: base64.b85decode('a b')); show(lambda: base64.z85encode(bytes(range(256)))); show(lambda: base64.z85decode('"'))

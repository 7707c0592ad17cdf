import zlib, gzip, io, os, tempfile
def t(f,*a,**k):
    try: print(getattr(f,'__name__',f), f(*a,**k))
    except BaseException as e: print(type(e), e)
d=b'hello world '*1000
for w in (15,-15,31,9): print(zlib.decompress(zlib.compress(d,6,w),w)==d, len(zlib.compress(d,wbits=w))<200)
print(zlib.decompress(zlib.compress(d,wbits=31),47)==d, zlib.decompress(zlib.compress(d),47)==d)
print(zlib.crc32(b'abc'), zlib.crc32(b'c',zlib.crc32(b'ab')), zlib.adler32(b'abc'), zlib.adler32(b'c',zlib.adler32(b'ab')), zlib.adler32(b''), zlib.crc32(b''), zlib.MAX_WBITS, zlib.DEF_BUF_SIZE, zlib.Z_BEST_COMPRESSION)
t(zlib.decompress,b'xx'); t(zlib.decompress,zlib.compress(b'abc')[:-1]); t(zlib.decompress,b''); t(zlib.compress,'a'); t(zlib.compress,b'a',10); t(zlib.decompress,'a'); bad=bytearray(zlib.compress(b'abc')); bad[-1]^=1; t(zlib.decompress,bad); t(zlib.crc32,'a'); t(zlib.decompress, b'\x78\x9c\xff\xff\xff')
c=zlib.compressobj(9); parts=[c.compress(d[:500]), c.compress(d[500:]), c.flush()]; z=b''.join(parts); print(zlib.decompress(z)==d)
o=zlib.decompressobj(); out=b''.join(o.decompress(z[i:i+7]) for i in range(0,len(z),7)); print(out==d, o.eof, o.unused_data, o.unconsumed_tail, o.flush())
o=zlib.decompressobj(); print(o.decompress(zlib.compress(b'abc')+b'more'), o.eof, o.unused_data); o=zlib.decompressobj(); x=o.decompress(z,100); print(len(x), o.eof); 
while not o.eof: x+=o.decompress(o.unconsumed_tail,1000)
print(x==d); t(zlib.decompressobj().decompress,b'zz'); t(zlib.decompressobj().decompress,b'a',-1)
c=zlib.compressobj(wbits=-15); c.compress(b'abc'); s=c.flush(zlib.Z_SYNC_FLUSH); print(zlib.decompressobj(-15).decompress(s)); c2=c.copy() if 0 else None
g=gzip.compress(d,mtime=0); print(g[:10], gzip.decompress(g)==d, gzip.decompress(g+g)==d+d, gzip.decompress(b'')); t(gzip.decompress,b'abc'); t(gzip.decompress,g[:-3]); t(gzip.decompress,g[:5]); b=bytearray(g); b[-8]^=1; t(gzip.decompress,bytes(b)); b=bytearray(g); b[-1]^=1; t(gzip.decompress,bytes(b)); print(gzip.decompress(g+b'\0\0')==d)
p=os.path.join(tempfile.mkdtemp(),'a.gz')
with gzip.open(p,'wt') as f: print(f.write('line1\nline2\n'))
with gzip.open(p) as f: print(f.read(3), f.readline(), f.tell(), f.read(), f.seek(0), f.readlines(), f)if 0 else print(f.read(3), f.readline(), f.tell(), f.read(), f.seek(0), f.readlines())
with gzip.open(p,'rt') as f: print(list(f))
with gzip.open(p,'ab') as f: f.write(b'x'); 
print(gzip.open(p).read()); t(gzip.open,p,'rbt'); t(gzip.open,p,'q'); t(gzip.open,5); t(gzip.open,'/nope'); t(gzip.open,p,'rb',encoding='x')
b=io.BytesIO(); f=gzip.GzipFile(fileobj=b,mode='wb',filename='n',mtime=1); print(f.write(b'abc'), f.mode, f.name, f.readable(), f.writable(), f.closed); t(f.read); f.close(); t(f.write,b'a'); print(b.getvalue()[:12], gzip.GzipFile(fileobj=io.BytesIO(b.getvalue())).read(), gzip.BadGzipFile.__mro__, gzip.__all__)

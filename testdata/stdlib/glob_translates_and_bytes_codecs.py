# Patterns of paths as regular expressions, codecs from bytes to bytes, classes that take parameters.
import glob, fnmatch, shutil, tempfile, logging, queue, itertools, codecs
for p in ('*.py','a/**/b','**','a/*','[ab]?','.x','*','a**b','a/b','?x/[!a]*','**/**/c','a.b/**','[z'):
    for kw in ({},{'recursive':True},{'recursive':True,'include_hidden':True},{'include_hidden':True},{'seps':'/\\'}): print(p, glob.translate(p,**kw))
print(fnmatch.fnmatch('abc','a*c'), fnmatch.fnmatch('a.b','a?b'), fnmatch.filter(['x.py','y'],'*.py'), fnmatch.fnmatch('aXbYc','a*b*c'), fnmatch.fnmatch('ab','a**b'))
u=shutil.disk_usage('/'); print(u._fields, u.total>=u.used, type(u))
for c,i in ((tempfile.TemporaryDirectory,str),(logging.StreamHandler,str),(logging.LoggerAdapter,int),(queue.SimpleQueue,int),(itertools.chain,int)):
    print(c[i].__origin__ is c, c[i].__args__)
for n in ('quopri','uu','zlib','hex','base64','rot13','quoted_printable','uu_codec','zip'):
    try:
        d=codecs.encode('a=b ' if n=='rot13' else b'a=b \n'*9,n); print(n, d if n not in ('zlib', 'zip') else '', codecs.decode(d, n))
    except Exception as e: print(n, type(e).__name__, e)
for n,d in (('uu',b'xx'),('uu',b'begin 666 a\n#86)C\n'),('zlib',b'xx'),('hex',b'x')):
    try: print(codecs.decode(d,n))
    except Exception as e: print(n, type(e).__name__, e)

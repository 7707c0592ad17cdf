from urllib.parse import *
import urllib.parse as up
def t(f,*a,**k):
    try: print(f.__name__, a, f(*a,**k))
    except BaseException as e: print(f.__name__, a, type(e),e)
us=['http://user:pw@Host.com:80/p;x/q;params?query=1#frag','//host/p','mailto:a@b','/a/b?c','http://[::1]:80/','http://h:bad/','','http:','a:b','http://a?b#','file:///etc','http://[::1','http://a]b','http://h:99999/','HTTP://H','x-y:z','1a:b',' http://a\n/b','http://[v1.x]/', 'http://[1.2.3.4]/','http://[::1%25x]/','http://a@b@c/','http://:80/','http://h:/', 'tel:+1','?q','#f','http://ex\u2100ample.com','p;a/b;c']
for u in us:
    t(urlparse,u); t(urlsplit,u); t(urldefrag,u); t(lambda u: urlunparse(urlparse(u)),u)
    try: p=urlsplit(u); print(p.hostname,p.username,p.password,p.scheme,p.geturl(), p.port)
    except ValueError as e: print(e)
t(urlsplit,b'http://a/b?c'); t(urlsplit,'a',b'b'); t(urlsplit,5); print(urlsplit(b'http://a:1/').port, urlsplit(b'http://u@a').username, urlsplit('http://a').encode(), urlsplit(b'http://a').decode())
base='http://a/b/c/d;p?q'
for r in 'g:h g ./g g/ /g //g ?y g?y #s g#s g?y#s ;x g;x g;x?y#s . ./ .. ../ ../g ../.. ../../ ../../g ../../../g ../../../../g /./g /../g g. .g g.. ..g ./../g ./g/. g/./h g/../h g;x=1/./y g;x=1/../y g?y/./x g#s/../x http:g'.split()+['']: print(r, urljoin(base,r), urljoin('http://a/b',r), urljoin('b/c',r), urljoin('',r), urljoin('svn+x://a/b',r))
for q in ['a=1&b=2&a=3','a=&b','a=1;b=2','a%20b=c+d','%ff=1','','&','a=b=c','é=ü']:
    t(parse_qs,q); t(parse_qsl,q,True); t(parse_qsl,q,separator=';'); t(parse_qsl,q,encoding='latin1')
t(parse_qsl,'a',strict_parsing=True); t(parse_qsl,'a=1&b=2',max_num_fields=1); t(parse_qs,b'a=1'); t(parse_qsl,'a',separator=''); t(parse_qsl,None); t(parse_qsl,5);t(parse_qs,'a=%zz')
for s in ['a b/c?d=é','~-._','%','\ud800','',"!*'()"]: t(quote,s); t(quote,s,''); t(quote_plus,s); t(quote,s,safe='é ')
t(quote,b'\xff a'); t(quote,5); t(quote,b'a',encoding='x'); t(quote,'é',encoding='latin1'); t(quote,'é',encoding='ascii'); t(quote,'€',encoding='latin1',errors='xmlcharrefreplace'); t(quote_from_bytes,'a'); t(quote_from_bytes,b'a b'); t(quote_plus,'a b',' '); t(quote_plus,b'a b+')
for s in ['a%20b','%E9','%e2%82%ac','%zz%4','a+b','%','é%C3%A9','%41%']: t(unquote,s); t(unquote_plus,s); t(unquote_to_bytes,s); t(unquote,s,'latin1'); t(unquote,s,errors='strict')
t(unquote,b'a%20'); t(unquote,5); t(unquote_to_bytes,b'%41'); t(unquote_to_bytes,5)
t(urlencode,{'a':1,'b c':'é&','n':None}); t(urlencode,[('a','b'),('a','c')]); t(urlencode,{'a':[1,2],'b':'xy'},doseq=True); t(urlencode,{'a':[1,2]}); t(urlencode,{b'a':b'\xff'}); t(urlencode,'abc'); t(urlencode,5); t(urlencode,{'a':'b c'},quote_via=quote); t(urlencode,{'a':'/'},safe='/'); t(urlencode,{'a':()},True); t(urlencode,[1]); t(urlencode,{'a':b'x','b':[b'y','z',1]},True);t(urlencode,'')
print(up.__all__); p=urlparse('http://a/b;c?d#e'); print(p._replace(path='/z').geturl(), p, p[1], urldefrag('a#b').geturl(), type(p).__mro__[1:4], up.SplitResult._fields, up.DefragResult('a','b').geturl())
t(up.unwrap,'<URL:http://a>'); t(urlunsplit,('http','a','b','','')); t(urlunsplit,('','','//b','','')); t(urlunsplit,['a']); t(urlunparse,('x','','a','p','q','f')); t(up.unwrap,' x '); t(urlunsplit, ('http',b'a','','',''));t(urlunsplit,('file','','/x','',''));t(urlunsplit,('x','','','','')); t(urlsplit,'x?y#z',allow_fragments=False); t(urlparse,'a/b;c','https')

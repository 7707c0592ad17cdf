# BLAKE2 with all its parameters, digests of any length, scrypt, and the names of it all.
import hashlib, hmac
def show(f):
  try: print(repr(f()))
  except Exception as e: print(type(e).__name__, e)
b=hashlib.blake2b; s=hashlib.blake2s
for h in (b,s):
  for call in (lambda: h().hexdigest(), lambda: h(b'abc').hexdigest(), lambda: h(b'a'*1000).hexdigest(), lambda: h(b'x',digest_size=20).hexdigest(), lambda: h(b'x',key=b'secret').hexdigest(), lambda: h(b'x',key=b'secret',salt=b'salty',person=b'me').hexdigest(), lambda: h(b'x',digest_size=1).hexdigest(), lambda: h(b'x',digest_size=0), lambda: h(b'x',digest_size=65), lambda: h(b'x',key=b'k'*65), lambda: h(b'x',salt=b'k'*17), lambda: h(b'x',person=b'k'*17), lambda: h(b'',fanout=2,depth=3,leaf_size=4,node_offset=5,node_depth=1,inner_size=8,last_node=True).hexdigest(), lambda: h(b'',fanout=256), lambda: h(b'',depth=0), lambda: h(b'',node_offset=-1), lambda: h(b'', inner_size=65), lambda: h('a'), lambda: h(5), lambda: h(b'a',b'b'), lambda: h(data=b'a'), lambda: h(string=b'a'), lambda: (h.SALT_SIZE,h.PERSON_SIZE,h.MAX_KEY_SIZE,h.MAX_DIGEST_SIZE), lambda: (h().name,h().digest_size,h().block_size), lambda: h, lambda: h(digest_size=16).digest_size, lambda: type(h()), lambda: h(usedforsecurity=False).hexdigest()[:8], lambda: h(b'',leaf_size=-1), lambda: h(b'',node_depth=256), lambda: h(b'a'*128).hexdigest(), lambda: h(b'a'*129).hexdigest(), lambda: h(b'a'*64).hexdigest(), lambda: h(b'',key=b'k').hexdigest()):
    show(call)
  x=h(b'a'); y=x.copy(); x.update(b'b'); y.update(b'c'); print(x.hexdigest()==h(b'ab').hexdigest(), y.hexdigest()==h(b'ac').hexdigest()); 
  show(lambda: x.update('a'))
for n in ('shake_128','shake_256'):
  h=getattr(hashlib,n)
  for call in (lambda: h(b'abc').hexdigest(20), lambda: h().digest(0), lambda: h().digest(-1), lambda: h().hexdigest(), lambda: h().digest(200).hex(), lambda: (h().name,h().digest_size,h().block_size), lambda: h().digest(length=3), lambda: h().digest('a'), lambda: type(h())):
    show(call)
  x=h(b'a'); d=x.digest(5); y=x.copy(); x.update(b'b'); y.update(b'b'); print(x.digest(5)==y.digest(5), x.hexdigest(8))
for call in (lambda: hashlib.new('blake2b',b'a').hexdigest()[:10], lambda: hashlib.new('shake_128').digest(4), lambda: hashlib.new('blake2s').name, lambda: hashlib.new('BLAKE2B'), lambda: hashlib.new('SHA256').name, lambda: hashlib.new('nope'), lambda: hashlib.new(5), lambda: sorted(hashlib.algorithms_guaranteed), lambda: hashlib.algorithms_guaranteed <= hashlib.algorithms_available, lambda: hashlib.__all__,
   lambda: hashlib.scrypt(b'password',salt=b'NaCl',n=1024,r=8,p=16).hex(), lambda: hashlib.scrypt(b'',salt=b'',n=16,r=1,p=1,dklen=10).hex(), lambda: hashlib.scrypt(b'p',n=16,r=1,p=1), lambda: hashlib.scrypt(b'p',salt=b'',r=1,p=1), lambda: hashlib.scrypt(b'p',salt=b'',n=15,r=1,p=1), lambda: hashlib.scrypt(b'p',salt=b'',n=16,r=0,p=1), lambda: hashlib.scrypt(b'p',salt=b'',n=16,r=8,p=0), lambda: hashlib.scrypt(b'p',salt=b's',n=16,r=8,p=1,dklen=0), lambda: hashlib.scrypt(b'p',salt=b's',n=2**20,r=8,p=1), lambda: hashlib.scrypt(b'p',salt=b's',n=2**12,r=8,p=1,maxmem=10), lambda: hashlib.scrypt('p',salt=b's',n=2**12,r=8,p=1),
   lambda: hmac.new(b'k',b'm','blake2b').hexdigest()[:16], lambda: hmac.new(b'k',b'm',hashlib.blake2s).hexdigest()[:16], lambda: hashlib.pbkdf2_hmac('blake2b',b'p',b's',2).hex()[:16], lambda: hashlib.file_digest(__import__('io').BytesIO(b'abc'),'blake2b').hexdigest()[:10], lambda: hashlib.md5().__class__, lambda: hashlib.sha256(b'a',usedforsecurity=False).name):
  show(call)

import logging, logging.handlers, queue, io, os, tempfile, re
def t(f,*a,**k):
    try: print(f(*a,**k))
    except BaseException as e: print(type(e).__name__, e)
def rep(h): return re.sub(r'/tmp/[^ ]*/','',repr(h))
d=tempfile.mkdtemp(); p=os.path.join(d,'a.log')
h=logging.handlers.RotatingFileHandler(p,maxBytes=30,backupCount=2); log=logging.getLogger('r'); log.propagate=False; log.addHandler(h); log.setLevel(1)
for i in range(8): log.info('message %d',i)
h.close(); print(sorted(os.listdir(d)), {f:open(os.path.join(d,f)).read() for f in sorted(os.listdir(d))}, rep(h)); log.removeHandler(h)
q=queue.Queue(); qh=logging.handlers.QueueHandler(q); log.addHandler(qh); log.warning('hi %s','there',extra={'x':1}); r=q.get(); print(r.msg, r.args, r.message, r.x, r.exc_info, rep(qh), qh.listener)
try: 1/0
except ZeroDivisionError: log.exception('boom')
r=q.get(); print(r.msg.splitlines()[0], r.msg.splitlines()[-1], r.exc_info, r.exc_text)
s=io.StringIO(); sh=logging.StreamHandler(s); sh.setLevel(logging.ERROR); s2=io.StringIO(); l=logging.handlers.QueueListener(q,sh,logging.StreamHandler(s2),respect_handler_level=True); l.start(); log.error('one'); log.info('two'); l.stop(); print(repr(s.getvalue()), repr(s2.getvalue())); log.removeHandler(qh)
s=io.StringIO(); m=logging.handlers.MemoryHandler(3,logging.ERROR,logging.StreamHandler(s)); log.addHandler(m); log.info('1'); log.info('2'); print(repr(s.getvalue()), len(m.buffer)); log.info('3'); print(repr(s.getvalue())); log.error('e'); print(repr(s.getvalue()), rep(m)); m.setTarget(None); log.info('x'); m.close(); log.removeHandler(m)
b=logging.handlers.BufferingHandler(2); b.handle(logging.makeLogRecord({'msg':'a'})); print(len(b.buffer)); b.handle(logging.makeLogRecord({'msg':'b'})); print(len(b.buffer))
p=os.path.join(d,'w.log'); w=logging.handlers.WatchedFileHandler(p); log.addHandler(w); log.info('a'); os.rename(p,p+'x'); log.info('b'); w.close(); print(open(p).read(), open(p+'x').read(), rep(w)); log.removeHandler(w)
t(logging.handlers.TimedRotatingFileHandler,p,when='Q'); th=logging.handlers.TimedRotatingFileHandler(p,when='h',interval=2,backupCount=1,utc=True); print(th.interval, th.suffix, th.when, th.shouldRollover(logging.makeLogRecord({'msg':'x'})), th.computeRollover(0)); th.close()
h=logging.handlers.RotatingFileHandler(os.path.join(d,'n.log'),maxBytes=5,backupCount=1,delay=True); h.namer=lambda n: n+'.old'; log.addHandler(h); log.info('abc'); log.info('def'); h.close(); print(sorted(f for f in os.listdir(d) if f.startswith('n'))); print(logging.handlers.DEFAULT_TCP_LOGGING_PORT, logging.handlers.SYSLOG_UDP_PORT)

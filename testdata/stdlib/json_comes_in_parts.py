# JSON is written in the parts that CPython gives, up to where something went wrong; getters of operator copy and pickle.
import json, io, operator, copy, pickle, functools, itertools, collections, re
E=json.JSONEncoder
for o in ([],{},[1],{'a':1,'b':[1,{}],'c':{'x':None}},[[],[1,'a',True,2.5,None]],'s',5,None,1.5,True,(1,(2,)),{'a':{}}): 
    print(list(E().iterencode(o))); print(list(E(indent=1).iterencode(o))); print(list(E(separators=(',',':')).iterencode(o)))
print(list(E(default=lambda o:[1]).iterencode([object(),{'a':object()}])))
print(list(E(default=lambda o:5).iterencode(object())))
g=E().iterencode({'a':[1,object()]})
try:
    for c in g: print(repr(c))
except TypeError as e: print(e)
print(E().iterencode([1],_one_shot=True))
print(list(E(sort_keys=True).iterencode({'b':1,'a':2})))
print(list(E(skipkeys=True).iterencode({(1,):1,'a':2})))
f=io.StringIO()
try: json.dump({'a':[1,object()]},f)
except TypeError as e: print(e, repr(f.getvalue()))
class W:
    def write(self,s): print('w',repr(s))
json.dump([1,{'a':2}],W())
json.dump([1,{'a':2}],f); print(f.getvalue())
for g in (operator.itemgetter(1),operator.itemgetter(1,2),operator.attrgetter('a'),operator.attrgetter('a.b','c'),operator.methodcaller('x'),operator.methodcaller('x',1,2),operator.methodcaller('x',1,k=2)):
    print(g.__reduce__(), copy.copy(g), pickle.loads(pickle.dumps(g)))
print(functools.partial(int).__module__, itertools.count().__module__, collections.deque().__module__, re.compile('a').__module__, io.StringIO().__module__)
print(functools.update_wrapper(lambda:0, functools.partial(int)).__module__)

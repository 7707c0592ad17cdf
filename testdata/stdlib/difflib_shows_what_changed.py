import difflib
import random
from difflib import *
a='one\ntwo\nthree\nfour\n'.splitlines(True); b='ore\ntree\nemu\nfour\nfive\n'.splitlines(True)
print(''.join(ndiff(a,b))); print(''.join(unified_diff(a,b,'x','y','d1','d2',n=1))); print(''.join(context_diff(a,b,'x','y',n=1)))
print(get_close_matches('appel',['ape','apple','peach','puppy']), get_close_matches('x',[]), get_close_matches('wheel',['a','wheels','whee'],n=1,cutoff=0.5))
def t(f,*a,**k):
    try: print(f(*a,**k))
    except BaseException as e: print(type(e),e)
t(get_close_matches,'a',[],n=0); t(get_close_matches,'a',[],cutoff=2); t(lambda: list(unified_diff([b'a'],['b']))); t(lambda: list(unified_diff(['a'],['b'],b'x')))
s=SequenceMatcher(None,'abxcd','abcd'); print(s.get_matching_blocks(), s.get_opcodes(), s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(0,5,0,4), s.find_longest_match())
s=SequenceMatcher(lambda x:x==' ','private Thread currentThread;','private volatile Thread currentThread;'); print(round(s.ratio(),3), s.get_opcodes(), s.bjunk, s.bpopular); print(list(s.get_grouped_opcodes(2)))
s.set_seq1('abc'); s.set_seq2('bcd'); print(s.get_matching_blocks(), s.a, s.b); s.set_seqs('',''); print(s.ratio(), s.get_opcodes())
print(SequenceMatcher(None,'b'*300+'a','b'*300).ratio(), SequenceMatcher(None,'b'*300+'a','b'*300,autojunk=False).ratio())
print(list(restore(ndiff(a,b),1)), list(restore(ndiff(a,b),2))); t(lambda: list(restore([],3)))
d=Differ(); print('\n'.join(d.compare(['abcDefghiJkl','q'],['abcdefGhijkl','r'])))
print(''.join(ndiff(['private Thread currentThread;\n','a b  c\n','\tx\n'],['private volatile Thread currentThread;\n','a  b c\n','\ty\n','new\n'])))
print(''.join(ndiff(['a\n']*3,['b\n']*2)), ''.join(ndiff(['x'],[])), list(unified_diff(['a'],['a'])), list(unified_diff([],['a\n'])), list(unified_diff(['a','b'],['a','c'],lineterm='')), list(diff_bytes(unified_diff,[b'a\n'],[b'\xff\n'],b'x',b'y')))
random.seed(3)
x=[random.choice('abcdefg ') *random.randint(1,3)+random.choice(['foo','bar','fob'])+'\n' for _ in range(40)]; y=x[:]; random.shuffle(y); y=x[:10]+y[:10]+x[15:35]; y[3]=y[3].upper()
print(''.join(ndiff(x,y))); print(''.join(unified_diff(x,y))); print(''.join(context_diff(x,y)))


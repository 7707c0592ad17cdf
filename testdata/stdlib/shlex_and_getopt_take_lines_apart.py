import getopt
import shlex


def t(f, *a, **k):
    try:
        print(getattr(f, '__name__', f), f(*a, **k))
    except BaseException as e:
        print(type(e), e, e.args)


for s in ['a b c', "a 'b c' \"d\\\"e\" f\\ g", "", "a # b", "'unclosed", 'a\\', '"a', "a''b", "a=b;c|d&&e", "é ü", '"\\x"', "a\nb", "''"]:
    t(shlex.split,s); t(shlex.split,s,posix=False); t(shlex.split,s,comments=True)
    t(lambda: list(shlex.shlex(s))); t(lambda: list(shlex.shlex(s,posix=True,punctuation_chars=True)))
t(shlex.split,None)
t(shlex.quote,"a b")
t(shlex.quote,"")
t(shlex.quote,"it's")
t(shlex.quote,"abc@%+=:,./-_")
t(shlex.quote,5)
t(shlex.quote,b'a')
t(shlex.join,['a','b c',"d'e"])
print(shlex.__all__)
s=shlex.shlex('a b\nc')
print(s.get_token(), s.lineno, s.error_leader(), s.get_token(), s.lineno, s.get_token(), s.lineno, repr(s.get_token()), s.eof)
s.push_token('x')
print(s.get_token())
s=shlex.shlex('~/a b',punctuation_chars='|')
print(s.wordchars[-10:], s.punctuation_chars, list(s))
s=shlex.shlex('a,b,c')
s.whitespace=','
s.whitespace_split=True
print(list(s), s.infile, s.quotes, s.escape,s.commenters)
print(getopt.getopt(['-a','-b','x','--foo=1','--bar','c','-z'],'ab:',['foo=','bar'])) 
t(getopt.getopt,['-c'],'ab:')
t(getopt.getopt,['-b'],'ab:')
t(getopt.getopt,['--foo'],'',['foo='])
t(getopt.getopt,['--ba=1'],'',['bar'])
t(getopt.getopt,['--b'],'',['bar','baz'])
t(getopt.getopt,['--x'],'',['bar','baz'])
t(getopt.getopt,['--ba'],'',['bar'])
t(getopt.getopt,['a','-b','1'],'b:')
t(getopt.gnu_getopt,['a','-b','1','c','--','-d'],'b:')
t(getopt.gnu_getopt,['-bx','a','--foo','y'],'+b:',['foo='])
t(getopt.getopt,['-','-a'],'a')
t(getopt.getopt,['-ab1'],'ab:')
try: getopt.getopt(['-q'],'')
except getopt.error as e: print(e.msg, e.opt, repr(e))
print(getopt.__all__)

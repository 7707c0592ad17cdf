# A subclass of string.Template says what a placeholder looks like.
import string, re
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
T=string.Template
print(T.flags, T.idpattern, T.braceidpattern, T.delimiter)
class Dot(T): idpattern=r'[a-z][a-z0-9]*(?:\.[a-z]+)*'
show(lambda: Dot('$a.b ${c.d} $x. $$ $A').substitute({'a.b':1,'c.d':2,'x':3,'A':4}))
class Pct(T): delimiter='%'
show(lambda: Pct('%a $b %{c} %%').safe_substitute(a=1,c=2))
class Brace(T): braceidpattern='[0-9]+'
show(lambda: Brace('$a ${12} ${b}').safe_substitute({'a':1,'12':2}))
show(lambda: Brace('$a ${12} ${b}').substitute({'a':1,'12':2}))
class Pat(T):
    pattern=r'''
    \[\[(?:(?P<escaped>\[\[)|(?P<named>[a-z]+)|(?P<braced>\d+)\]\]|(?P<invalid>))
    '''
show(lambda: Pat('[[abc [[12]] [[[[').substitute({'abc':1,'12':2}))
show(lambda: Pat('[[abc [[!').substitute({'abc':1,'12':2}))
show(lambda: Pat('x [[!').get_identifiers()); show(lambda: Pat('x [[a [[b [[a [[3]]').get_identifiers()); show(lambda: Pat('x [[a [[!').is_valid())
class Case(T): flags=0
show(lambda: Case('$a $A').safe_substitute(a=1,A=2))
class Bad(T): pattern='(?P<named>x)'
show(lambda: Bad('x').substitute(x=1)); show(lambda: Bad('y').substitute())
show(lambda: T('$who $').substitute(who=1)); show(lambda: T('${who').substitute(who=1)); show(lambda: T('$who').substitute()); show(lambda: T('$who').substitute({},who=2)); show(lambda: T().x); show(lambda: T('$self $a').substitute(self=1,a=2)); show(lambda: T('$a').substitute({},{}))
show(lambda: T('$a\n\n  $b $').substitute(a=1,b=2)); show(lambda: T('$ä $a_1-$_').safe_substitute(a_1=5,_=6))
class Multi(T): delimiter='<<'
show(lambda: Multi('<<a <<<< <<{b}').substitute(a=1,b=2))
show(lambda: Dot('$a.b $').is_valid()); show(lambda: Dot('$a.b ${q} $$').get_identifiers())

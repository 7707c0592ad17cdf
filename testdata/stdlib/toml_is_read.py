import tomllib
def t(s,**k):
    try: print(tomllib.loads(s,**k))
    except BaseException as e: print(type(e), e)
t('''title = "x"
[owner]
name = 'lit\\n'
dob = 1979-05-27T07:32:00-08:00
d = 1979-05-27
t = 07:32:00.5
ldt = 1979-05-27 07:32:00
[a.b]
i = 1_000
h = 0xDEAD
o = 0o17
b = 0b101
f = 3.14
e = 5e+22
inf = -inf
nan = nan
t = true
arr = [1, 2, [3, "a"],
  # comment
]
inline = { x = 1, "y z" = 2, p.q = 3 }
multi = """
Hello \\
   World\\u00e9\\t"quoted"
"""
lit = \'\'\'
raw\\
\'\'\'
[[prod]]
n = 1
[[prod]]
n = 2
[prod.sub]
k = "v"
[x.y.z.w]
[x]
''')
for s in ['a','a=','a=1 b=2','a=1\na=2','[a]\n[a]','a="x','a=[1','a={b=1','=1','a=01','a=1.','a=1__0','a="\\q"','[a','a = 2020-13-01','[[a]]\n[a]','a=1\n[a]','a.b=1\na=2','a={}\na.b=1','a="\x01"','a=\'\'\'x',"a=\"\"\"x",'a=1979-05-27T25:00:00','\u00e9=1','a=+1','a=-0x1','"a b"=1','"" = 2','a=1e1000','a=[1,,2]','a={x=1,}','a=tru','#c\r\n','a=1\r','a="\\ud800"','[a]\nb.c=1\n[a.b]','a.b.c=1\n[a.b]', 'a=0.1_5','a=1_e5','x=""""q"""""','a="\\U0001F600"']: t(s)
t(b'a'); t('a=1.10',parse_float=str); t('a=1.5',parse_float=lambda s:[s])
try: tomllib.load(open('/dev/null'))
except Exception as e: print(type(e),e)
print(tomllib.load(open('/dev/null','rb')), tomllib.__all__, tomllib.TOMLDecodeError.__mro__)

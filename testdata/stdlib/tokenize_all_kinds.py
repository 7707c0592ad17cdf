# Tokens of all kinds of source, where they stand, and back again.
import tokenize, io, token
def t(s):
    print('###', repr(s))
    try:
        for x in tokenize.generate_tokens(io.StringIO(s).readline): print(token.tok_name[x.type], repr(x.string), x.start, x.end, repr(x.line), tokenize.tok_name[x.exact_type])
    except Exception as e: print(type(e).__name__, e)
for s in ["x = 1\n","x=1","if a:\n  b\n\n  # c\nd\n","(a,\n b)\n","'a' \"b\" '''c\nd''' e\n","f'a{b!r:>{w}}c{{}}' x\n","a\\\n b\n","# only\n","\n\n","  \n","x # c\n","x # c","def f():\n\tpass\n",
   "1.5e3 0x1f 1j 1_0 .5 5. 0b1\n","a->b:=c...d!=e//=f**g<<=h\n","'abc","'''abc","(a","f'{a","f'''{\na}\nb'''\n","f'{x:{y}} {z=}'\n","rb'x' Rb\"y\" u'z' f'' F\"\"\n","if a:\n  b\n c\n","é = ñ\n","a;b\n","lambda: 0\n","@d\nclass A: pass\n","'a\\\nb' c\n","f'{a[\"b\"]}' \n","f'{ {1:2}[1] }'\n","$\n","a ? b\n","x = [\n 1, # one\n\n 2]\n","async def f(): await x\n","if 1:\n  if 2:\n    x\ny\n", "f'{a:%H}'\n", "\f x\n"]: t(s)
for s in ["f'{a:}'\n","f'{a:{b}}'\n","f'{a:{b}c}'\n","f'{a:{b}{c}}'\n","f'{a:x{b}}'\n","f'{a:{b:c}}'\n","(a\n","(a,","[\n#c","f'''{\n","f'{a:\n","if x:\n  y","x\\","x\\\n","'a\\","€\n","a\x00b\n","0777\n","1a\n","f'{a!r}'\n","f'{a!=b}'\n","f'{(a:=1)}'\n","f'{a:=5}'\n","f'{lambda x: 1}'\n","f'{{{a}}}'\n","rf'\\{a}'\n","f'''a\n{b}\nc'''\n","f'{a}''b'\n","f'\\N{DASH}'\n","f'a' f'b'\n", "f'{a:\\n}'\n","f'{\n'a'\n}'\n"]: t(s)
for source in (b"x = 1\n", b"\xef\xbb\xbfx\n", b"# -*- coding: latin-1 -*-\n'\xe9'\n", b"#!\n# coding=utf8\n", b"# coding: nope\n", b"\xff\n", b"", b"x\n# coding: latin-1\n",
               b"\xef\xbb\xbf# coding: latin-1\n"):
    try:
        print(tokenize.detect_encoding(io.BytesIO(source).readline), len(list(tokenize.tokenize(io.BytesIO(source).readline))))
    except (SyntaxError, UnicodeDecodeError) as e:
        print(type(e).__name__, e)
source = "def f(a, *b):\n    'doc'\n    if a:  # c\n        return f'{a!r:>{b}} x' 'y'\n\n    x = [1,\n         2]\nf\n"
tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
print(tokenize.untokenize(token[:2] for token in tokens))
print(repr(tokens[0]), token.ISEOF(token.ENDMARKER), token.ISTERMINAL(5), token.NT_OFFSET, sorted(token.tok_name.values()), token.EXACT_TOKEN_TYPES["->"])

# Texts that end too early: in a bracket, in a line of blanks, behind "not".
for mode, text in [("exec", text) for text in (
        "f(x for x in y, 1", "f(x for x in y, (1", "f(x for x in y, *c", "f(x for x in y, c=1", "f(x for x in y, ", "f(x for x in y, 1\n",
        "class A(x for x in y, c", "f(x for x in y, c for c in d", "f(x for x in y, 1)", "x = {f(x for x in y, 1)",
        "s % not (None)", "s + not (a.b), 1", "- not (a)", "s + not ((a))", "s - not (\n a)")] + [
        (mode, text) for mode in ("eval", "single", "exec") for text in ("\t", "  ", "\n ", "x\n  ", "x\n", " \n")]:
    try:
        compile(text, "text", mode)
        print(mode, repr(text), "is fine")
    except SyntaxError as e:
        print(mode, repr(text), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

# A single statement is enough, whatever follows; and what is looked for behind "async" may be the end.
for text in "x = 1\nx = 0o8", 'x\n"abc', "x; y\n0o8", "pass\n)", "x\n'''", "x\n\xa0", "x = 0o8", "{ x async", "[x async", "f(x async", "[*x async":
    try:
        compile(text, "text", "single")
    except SyntaxError as e:
        print(repr(text), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
try:
    b"%d %\0" % 1
except ValueError as e:
    print(ascii(str(e)))

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

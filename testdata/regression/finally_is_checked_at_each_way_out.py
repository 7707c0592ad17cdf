# A finally is compiled wherever a return, break or continue leaves its try, so its syntax errors come before those of
# what follows in the body; they came after. Blocks were counted as written, not as CPython opens them.

def check(src):
    try:
        compile(src, "p", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)


IN_STAR = "def f():\n    try: pass\n    except* ValueError:\n"
check(IN_STAR + "        try:\n            return 1\n        finally:\n            pass\n")
check(IN_STAR + "        with a:\n            return 1\n")
check(IN_STAR + "        with a:\n            return 1 + (__debug__ := 1)\n")
check(IN_STAR + "        break\n")
check(IN_STAR + "        try:\n            break\n        finally: pass\n")
check(IN_STAR + "        while 1:\n            if 1: break\n            if 1: continue\n            return\n")
check("def f():\n    try: return\n    finally:\n        continue\n        break\n")
check("def f():\n    try:\n        break\n    finally:\n        __debug__ = 1\n")
check("def f():\n    for x in y:\n        try:\n            break\n            return\n            __debug__ = 2\n        finally:\n            __debug__ = 1\n")
check("def f():\n    for x in y:\n        try:\n            __debug__ = 2\n        finally:\n            __debug__ = 1\n")


def nested(head, n, inner="pass", tail=""):
    lines = ["  " * k + head for k in range(n)] + ["  " * n + inner]
    if tail:
        lines += ["  " * k + tail for k in reversed(range(n))]
    return "\n".join(lines)


def deepest(name, make):
    for n in range(1, 30):
        try:
            compile(make(n), "p", "exec")
        except SyntaxError as e:
            return print(name, n, e, e.offset)


deepest("while", lambda n: nested("while 1:", n))
deepest("with", lambda n: nested("with a, b:", n))
deepest("finally", lambda n: nested("try:", n, "pass", "finally: pass"))
deepest("except", lambda n: nested("try:", n, "pass", "except: pass"))
deepest("in except", lambda n:
        "\n".join("  " * k + "try: pass\n" + "  " * k + "except A:" for k in range(n)) + "\n" + "  " * n + "pass")
for body in "yield", "return x", "await x":
    head = "async def f():\n  " if "await" in body else "def f():\n  "
    deepest(body, lambda n: head + nested("while 1:", n, body).replace("\n", "\n  "))
for body in "return x", "return", "break", "[x async for x in y]", "(x async for x in y)", "[[x async for x in y] async for y in z]":
    deepest(body, lambda n: "async def f():\n  " + nested(
        "while 1:", n, "try: " + body + "\n" + "  " * n + "finally:\n" + "  " * n + "  while 1: pass").replace("\n", "\n  "))

# Of two mistakes CPython reports the one it compiles first: those of a try statement's else before its handlers'.
for text in (
    "try: pass\nexcept A: return\nelse: yield",
    "try: break\nexcept A: return\nelse: continue",
    "def f():\n  try: pass\n  except A: await x\n  else:\n    async for x in y: pass\n  finally: break",
    "try: pass\nexcept: pass\nexcept A: pass\nelse: return",
):
    try:
        compile(text, "text", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno)

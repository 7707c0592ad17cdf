# compile, exec and eval refuse await outside functions unless they are given the flag for it.
import asyncio

ALLOW = 0x2000  # ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


async def give(x):
    await asyncio.sleep(0)
    return x


async def count(n):
    for i in range(n):
        yield i


for source in ["await give(1)", "[i async for i in count(2)]", "[await give(i) for i in range(2)]", "f'{await give(1)}'", "lambda: await give(1)", "(yield)", "x = await give(2)", "async for i in count(2): pass", "async with give(1): pass", "class A: await give(1)", "def f(): await give(1)", "return 1"]:
    for mode in "exec", "eval":
        for flags in 0, ALLOW:
            try:
                code = compile(source, "<s>", mode, flags)
                print(source, mode, flags, bool(code.co_flags & 0x80))
            except SyntaxError as e:
                print(source, mode, flags, e)
for run in exec, eval:
    try:
        run("await give(1)")
    except SyntaxError as e:
        print(run.__name__, e)
coroutine = eval(compile("x = await give(5)\nasync for i in count(2): print(i)", "<s>", "exec", ALLOW))
print(type(coroutine).__name__, asyncio.run(coroutine), x)
print(asyncio.run(eval(compile("await give(1) + await give(2)", "<s>", "eval", flags=ALLOW))))
try:
    compile("x", "<s>", "exec", 1)
except ValueError as e:
    print(e)

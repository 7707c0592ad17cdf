# Programs that read commands, and prompts inside a script.
import cmd, code, codeop, io, sys


class Shell(cmd.Cmd):
    intro = "hello"
    prompt = "> "
    use_rawinput = False

    def do_add(self, arg):
        """add NUMBERS: their sum.

        More about it."""
        self.stdout.write(f"{sum(map(int, arg.split()))}\n")

    def do_quit(self, arg):
        return True

    def do_bare(self, arg):
        print("bare", repr(arg), file=self.stdout)

    def help_topic(self):
        self.stdout.write("about the topic\n")

    def emptyline(self):
        self.stdout.write("empty\n")

    def postcmd(self, stop, line):
        print("after", line, stop, file=self.stdout)
        return stop


out = io.StringIO()
shell = Shell(stdin=io.StringIO("add 1 2\n\nbare x y\nnothing\n?\nhelp add\nhelp topic\nhelp nope\n!ls\n? bare\nEOF\nquit\n"), stdout=out)
shell.cmdloop()
print(out.getvalue())
print(shell.parseline("  add 1"), shell.parseline("!x"), shell.parseline(""), shell.parseline("a-b c"), shell.lastcmd)
print(shell.completenames("b"), sorted(shell.complete_help("t")), shell.completedefault("x"))
shell.stdout = sys.stdout
shell.columnize([f"item{n}" * (n % 3 + 1) for n in range(17)], 60)
shell.columnize([])
for wrong in ["a", 1, "b", None],:
    try:
        shell.columnize(wrong)
    except TypeError as e:
        print(e)
repeating = cmd.Cmd(stdout=sys.stdout)
repeating.onecmd("what is")
repeating.onecmd("")

for source in ("x = 1", "if x:", "if x:\n  y", "if x:\n  y\n", "def f():\n", "(1,", "'''a", "x = ", "1 +", "", "# note", "a b", "for", "x)",
               "@d", "class A:\n  pass\n", "\\", "try:\n  x", "if 1: pass\nelse:", "x = 1\ny = 2", "return 1", "'a", "f(", "lambda", "[1, 2", "pass\n"):
    try:
        print(repr(source), codeop.compile_command(source) is not None)
    except (SyntaxError, ValueError, OverflowError) as e:
        print(repr(source), type(e).__name__, e.msg)
compiler = codeop.CommandCompiler()
compiler("from __future__ import annotations")
print(compiler("x = 2") is not None, codeop.compile_command("1+1", symbol="eval") is not None)


class Console(code.InteractiveConsole):
    def write(self, data):
        print("wrote", repr(data.splitlines()[-1]) if data.strip() else repr(data))


console = Console({"start": 5})
for line in "x = start + 1", "x", "def f():", "    return x * 2", "", "f()", "1/0", "a b", "if 1:", "  print('in')", "":
    print(line, "=>", console.push(line))
lines = iter(["y = 7", "print(y)", "nope"])


def read(prompt):
    print(repr(prompt), end=" ")
    try:
        return next(lines)
    except StopIteration:
        raise EOFError


console.raw_input = read
console.interact(banner="hi", exitmsg="bye")
print(console.locals["y"], console.buffer)
interpreter = code.InteractiveInterpreter({})
print(interpreter.runsource("a = [1"), interpreter.runsource("a = 1"), interpreter.locals["a"])
try:
    interpreter.runcode("raise SystemExit(3)")
except SystemExit as e:
    print("exit", e.code)

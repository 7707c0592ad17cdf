import subprocess
from subprocess import PIPE, STDOUT, CalledProcessError, CompletedProcess, Popen, TimeoutExpired, check_output, run


def attempt(call, *args, **options):
    try:
        print(call.__name__, call(*args, **options))
    except BaseException as e:
        print(f"{type(e).__name__}: {e} | {e!r}")


attempt(run, ["no such program"])
attempt(run, [])
attempt(run, ["true"], cwd="/no/such/folder")
attempt(run, ["/"])
attempt(run, "exit 3", shell=True)
attempt(run, ["false"], check=True)
attempt(run, ["sh", "-c", "kill -9 $$"], check=True)
attempt(run, ["sh", "-c", "echo $WHAT"], env={"WHAT": "that", "PATH": "/bin:/usr/bin"}, stdout=PIPE)
attempt(run, ["cat"], input="a", stdin=PIPE)
attempt(run, ["cat"], input="a")
attempt(run, ["cat"], input=b"bytes", capture_output=True)
attempt(run, ["cat"], input="text", text=True, capture_output=True)
attempt(run, ["printf", r"a\r\nb"], capture_output=True, encoding="utf8")
attempt(run, ["cat"], capture_output=True, stdout=PIPE)
attempt(check_output, ["cat"], stdout=PIPE)
attempt(check_output, "echo out; echo err >&2", shell=True, stderr=STDOUT, text=True)
attempt(subprocess.getstatusoutput, "echo four; exit 4")
attempt(subprocess.call, ["false"])
attempt(subprocess.check_call, ["false"])
for bad in ({"bufsize": "a"}, {"text": True, "universal_newlines": False}, {"stdin": "x"}, {"foo": 1}, {"env": {"a=b": "1"}},
            {"startupinfo": 1}):
    attempt(Popen, ["true"], **bad)
attempt(Popen, ["a\0b"])
attempt(Popen, 5)

try:
    run(["sh", "-c", "echo out; echo err >&2; exit 3"], check=True, capture_output=True)
except CalledProcessError as e:
    print(e.cmd, e.returncode, e.output, e.stdout, e.stderr, e.args)
try:
    run(["sh", "-c", "echo begun; exec sleep 60"], capture_output=True, timeout=0.3)
except TimeoutExpired as e:
    print(e, e.stdout)
print(CompletedProcess("a", 0), CompletedProcess(["a"], 1, b"x", b"y"))
attempt(CompletedProcess(["a"], 2).check_returncode)

sleeper = Popen(["sleep", "60"], stdout=PIPE)
print(sleeper, sleeper.poll())
attempt(sleeper.wait, timeout=0.01)
attempt(sleeper.communicate, timeout=0.01)
sleeper.terminate()
print(sleeper.wait(), sleeper.returncode, sleeper)
sleeper.kill()
sleeper.stdout.close()

with Popen(["cat"], stdin=PIPE, stdout=PIPE, stderr=STDOUT, text=True, bufsize=1) as echo:
    for line in "one", "two":
        echo.stdin.write(line + "\n")
        print(repr(echo.stdout.readline()))
    print(echo.communicate("rest\n"), echo.returncode)

big = b"0123456789" * 50_000
print(run(["cat"], input=big, capture_output=True, timeout=60).stdout == big)
print(subprocess.list2cmdline(["a b", 'c"d', "e\\", ""]), subprocess.__all__)

package interp_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

// runScript runs source text in an interpreter of its own, on a virtual clock, and returns its output.
func runScript(t *testing.T, src string) (stdout, stderr string, exit int) {
	t.Helper()
	var out, errs bytes.Buffer
	in := interp.New(interp.Config{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs,
		Clock: eventloop.NewVirtualClock(eventloop.VirtualConfig{}), Modules: stdlib.Modules(),
	})
	exit = in.RunMain("test.py", []byte(src))
	return out.String(), errs.String(), exit
}

// busy uses what interpreters could wrongly share: classes and their caches, frames of one
// function, tasks, executor threads, interned names.
const busy = `
import asyncio

class Shape:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return Shape(self.n + other.n)

def total(n):
    return Shape(0).n if n == 0 else (Shape(n) + Shape(total(n - 1))).n

async def work(n):
    await asyncio.sleep(n / 1000)
    return total(n)

async def main():
    print(await asyncio.gather(*[work(n) for n in range(40)]) == [n * (n + 1) // 2 for n in range(40)])
    print(await asyncio.get_running_loop().run_in_executor(None, total, 50))
    try:
        {}["missing"]
    except KeyError as e:
        print(repr(e), e.__traceback__.tb_lineno)

asyncio.run(main())
`

func TestInterpretersShareNothing(t *testing.T) {
	const want = "True\n1275\nKeyError('missing') 21\n"
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if out, errs, exit := runScript(t, busy); out != want || exit != 0 {
				t.Errorf("exit %d\nout %q\nerr %s", exit, out, errs)
			}
		}()
	}
	wg.Wait()
}

// A frame goes back to its function's pool when it returns. Nothing that outlives the call may
// still be looking at it.
func TestFramesAreNotReusedWhileReferredTo(t *testing.T) {
	out, errs, exit := runScript(t, `
def fail(n):
    local = n
    raise ValueError(n)

kept = []
for n in range(3):
    try:
        fail(n)
    except ValueError as e:
        kept.append(e)
print([e.__traceback__.tb_next.tb_frame.f_locals["local"] for e in kept])

def gen(n):
    yield n
    yield n * 10

gens = [gen(n) for n in range(3)]
print([next(g) for g in gens], [next(g) for g in gens])
list(gen(7))
print([g.gi_frame.f_locals["n"] for g in gens])
`)
	want := "[0, 1, 2]\n[0, 1, 2] [0, 10, 20]\n[0, 1, 2]\n"
	if out != want || exit != 0 {
		t.Errorf("exit %d\ngot  %q\nwant %q\n%s", exit, out, want, errs)
	}
}

// Whatever limit a script sets, recursion of any kind ends in RecursionError.
func TestRecursionNeverCrashes(t *testing.T) {
	kinds := map[string]string{
		"call":      "def f(n): return f(n + 1) + 1\nf(0)",
		"method":    "class C:\n  def f(self): return self.f()\nC().f()",
		"repr":      "class C:\n  def __repr__(self): return repr(self)\nrepr(C())",
		"eq":        "class C:\n  def __eq__(self, o): return self == o\nC() == C()",
		"getattr":   "class C:\n  def __getattr__(self, n): return self.other\nC().x",
		"generator": "def g(): yield from g()\nnext(g())",
		"nested":    "x = []\nfor i in range(10**6): x = [x]\nrepr(x)",
		"lambda":    "f = lambda: f()\nf()",
		"property":  "class C:\n  @property\n  def p(self): return self.p\nC().p",
		"sort":      "def k(x): return sorted([1, 2], key=k)\nk(1)",
		"init":      "class C:\n  def __init__(self): C()\nC()",
	}
	for name, src := range kinds {
		for _, limit := range []string{"", "import sys\nsys.setrecursionlimit(10**9)\n"} {
			t.Run(name, func(t *testing.T) {
				src := limit + "try:\n  exec(" + quote(src) + ", {})\nexcept RecursionError:\n  print('caught')\n"
				if out, errs, exit := runScript(t, src); out != "caught\n" || exit != 0 {
					t.Errorf("exit %d, out %q\n%.600s", exit, out, errs)
				}
			})
		}
	}
}

func quote(s string) string { return `"""` + s + `"""` }

// What may still bring something is no deadlock: a thread, a job of the executor, a timer, a callback
// from another thread.
func TestLookAlikesAreNoDeadlock(t *testing.T) {
	for name, body := range map[string]string{
		"thread":    "f = loop.create_future()\n  def w():\n    time.sleep(1)\n    loop.call_soon_threadsafe(f.set_result, 'ok')\n  threading.Thread(target=w).start()\n  print(await f)",
		"executor":  "print(await loop.run_in_executor(None, lambda: time.sleep(1) or 'ok'))",
		"timer":     "f = loop.create_future()\n  loop.call_later(5, f.set_result, 'ok')\n  print(await f)",
		"timeout":   "try:\n    await asyncio.wait_for(asyncio.Event().wait(), 3)\n  except TimeoutError:\n    print('ok')",
		"to_thread": "print(await asyncio.to_thread(lambda: time.sleep(2) or 'ok'))",
	} {
		t.Run(name, func(t *testing.T) {
			src := "import asyncio, threading, time\nasync def main():\n  loop = asyncio.get_running_loop()\n  " + body + "\nasyncio.run(main())\n"
			if out, errs, exit := runScript(t, src); out != "ok\n" || exit != 0 {
				t.Errorf("exit %d, out %q\n%s", exit, out, errs)
			}
		})
	}
}

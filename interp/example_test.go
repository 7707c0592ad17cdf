package interp_test

import (
	"fmt"
	"os"
	"time"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib"
)

// Run a script that awaits.
func Example() {
	script := interp.New(interp.Config{
		Stdout:  os.Stdout,
		Stderr:  os.Stderr,
		Modules: stdlib.Modules(),
	})
	exit := script.RunMain("breakfast.py", []byte(`
async def cook(dish, seconds):
    await sleep(seconds)
    return f"{dish} ready"

print(await gather(cook("eggs", 0.02), cook("toast", 0.01)))
`))
	fmt.Println("exit code", exit)
	// Output:
	// ['eggs ready', 'toast ready']
	// exit code 0
}

// On a virtual clock an hour is over at once, and takes an hour.
func Example_virtualClock() {
	script := interp.New(interp.Config{
		Stdout:  os.Stdout,
		Modules: stdlib.Modules(),
		Clock:   eventloop.NewVirtualClock(eventloop.VirtualConfig{}),
	})
	script.RunMain("hour.py", []byte(`
import asyncio, time

began = time.monotonic()
await asyncio.sleep(3600)
print(time.monotonic() - began)
`))
	// Output: 3600.0
}

// Give scripts a module whose functions are written in Go: price answers at once, order takes its time, and is
// awaited while other tasks go on.
func Example_module() {
	prices := map[string]int64{"soup": 7, "fish": 18}
	kitchen := object.ModuleDef{Name: "kitchen", Init: func(_ *object.Thread, m *object.Module) bool {
		m.Func("price", "dish", func(t *object.Thread, args []object.Value) object.Value {
			dish, ok := object.AsStr(args[0])
			if !ok {
				return t.Raise(object.TypeErrorType, "a dish is a str, not %s", args[0].Type().Name)
			}
			price, ok := prices[dish.Text()]
			if !ok {
				return t.Raise(object.LookupErrorType, "no %s today", dish.Text())
			}
			return object.Int(price)
		})
		m.Func("order", "dish", func(t *object.Thread, args []object.Value) object.Value {
			loop := interp.RunningLoop(t)
			if loop == nil {
				return t.Raise(object.RuntimeErrorType, "no running event loop")
			}
			dish := args[0]
			return loop.Outside("the kitchen", func() func(*object.Thread) object.Value {
				time.Sleep(time.Millisecond) // a call of a service
				return func(*object.Thread) object.Value { return dish }
			}).Value()
		})
		return true
	}}
	script := interp.New(interp.Config{
		Stdout:  os.Stdout,
		Stderr:  os.Stderr,
		Modules: append(stdlib.Modules(), kitchen),
	})
	script.RunMain("order.py", []byte(`
import kitchen

print(await gather(kitchen.order("soup"), kitchen.order("fish")))
print(kitchen.price("soup") + kitchen.price("fish"))
try:
    kitchen.price("snails")
except LookupError as e:
    print(e)
`))
	// Output:
	// ['soup', 'fish']
	// 25
	// no snails today
}

// Keep an interpreter with its loop and call a script's functions from Go as often as wanted. Tasks that the script started go
// on while a call waits.
func ExampleSession() {
	script := interp.New(interp.Config{
		Stdout:  os.Stdout,
		Stderr:  os.Stderr,
		Modules: stdlib.Modules(),
	})
	session := script.NewSession()
	session.Begin()
	if session.RunScript("waiter.py", []byte(`
served = []

async def serve(table):
    await sleep(0)
    served.append(table)
    return len(served)
`)).Bad() {
		script.ShowException(script.Main().Take())
		return
	}
	serve := session.Globals().GetStr(script.Name("serve"))
	for table := range 2 {
		n := session.Call(serve, object.Int(int64(table)))
		if n.Bad() {
			script.ShowException(script.Main().Take())
			return
		}
		fmt.Println("served:", n.Int64())
	}
	session.End(object.None)
	// Output:
	// served: 1
	// served: 2
}

// Stop a script that takes too long: it gets a KeyboardInterrupt, as at Ctrl-C, and may clean up.
func Example_deadline() {
	var script *interp.Interpreter
	deadline := object.ModuleDef{Name: "deadline", Init: func(_ *object.Thread, m *object.Module) bool {
		m.Func("set", "ms", func(t *object.Thread, args []object.Value) object.Value {
			ms, ok := object.IndexInt(t, args[0])
			if !ok {
				return object.Raised
			}
			time.AfterFunc(time.Duration(ms)*time.Millisecond, script.Interrupt)
			return object.None
		})
		return true
	}}
	script = interp.New(interp.Config{Stdout: os.Stdout, Modules: append(stdlib.Modules(), deadline)})
	exit := script.RunMain("endless.py", []byte(`
import deadline

try:
    deadline.set(10)
    while True:
        pass
finally:
    print("closing time")
`))
	fmt.Println("exit code", exit)
	// Output:
	// closing time
	// exit code 130
}

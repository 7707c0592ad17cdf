package asyncio

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed abstract.py
var abstractSource string

//go:embed constants.py
var constantsSource string

//go:embed exceptions.py
var exceptionsSource string

//go:embed futures.py
var futuresSource string

//go:embed policies.py
var policiesSource string

//go:embed runners.py
var runnersSource string

//go:embed protocols.py
var protocolsSource string

//go:embed servers.py
var serversSource string

//go:embed sockets.py
var socketsSource string

//go:embed sslproto.py
var sslSource string

//go:embed staggered.py
var staggeredSource string

//go:embed streams.py
var streamsSource string

//go:embed subprocess.py
var subprocessSource string

//go:embed threads.py
var threadsSource string

//go:embed watchers.py
var watchersSource string

//go:embed transports.py
var transportsSource string

// lazyNames says in which submodule a name of asyncio is found that the module itself
// does not have: a script that never uses it pays nothing for it.
var lazyNames = []struct{ submodule, names string }{
	{"exceptions", "BrokenBarrierError IncompleteReadError LimitOverrunError SendfileNotAvailableError"},
	{"locks", "Lock Event Condition Semaphore BoundedSemaphore Barrier"},
	{"servers", "AbstractServer Server"},
	{"policies", "AbstractEventLoopPolicy DefaultEventLoopPolicy get_event_loop_policy set_event_loop_policy"},
	{"protocols", "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol"},
	{"queues", "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown"},
	{"runners", "Runner"},
	{"streams", "StreamReader StreamWriter StreamReaderProtocol open_connection start_server open_unix_connection start_unix_server"},
	{"subprocess", "create_subprocess_exec create_subprocess_shell"},
	{"taskgroups", "TaskGroup"},
	{"tasks", "wait wait_for as_completed run_coroutine_threadsafe"},
	{"threads", "to_thread"},
	{"timeouts", "Timeout timeout timeout_at"},
	{"watchers", "AbstractChildWatcher FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher SafeChildWatcher " +
		"ThreadedChildWatcher get_child_watcher set_child_watcher"},
	{"transports", "BaseTransport ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport"},
}

// plainSubmodules hold nothing but names of the module itself.
var plainSubmodules = []struct{ name, names string }{
	{"coroutines", "iscoroutine iscoroutinefunction"},
	{"events", "AbstractEventLoop AbstractEventLoopPolicy AbstractServer Handle TimerHandle get_event_loop get_event_loop_policy " +
		"get_running_loop new_event_loop set_event_loop set_event_loop_policy _get_running_loop _set_running_loop"},
	{"base_events", "BaseEventLoop Server"},
	{"unix_events", "AbstractChildWatcher DefaultEventLoopPolicy EventLoop FastChildWatcher MultiLoopChildWatcher " +
		"PidfdChildWatcher SafeChildWatcher SelectorEventLoop ThreadedChildWatcher"},
}

// submodules describes what `import asyncio.NAME` finds.
func submodules() []object.ModuleDef {
	defs := append(networkDefs(),
		object.ModuleDef{Name: "asyncio.abstract", Source: abstractSource},
		object.ModuleDef{Name: "asyncio.constants", Source: constantsSource},
		object.ModuleDef{Name: "asyncio.exceptions", Source: exceptionsSource},
		object.ModuleDef{Name: "asyncio.futures", Source: futuresSource},
		object.ModuleDef{Name: "asyncio.policies", Source: policiesSource},
		locksDef(),
		childDef(),
		object.ModuleDef{Name: "asyncio.protocols", Source: protocolsSource},
		queuesDef(),
		object.ModuleDef{Name: "asyncio.runners", Source: runnersSource, Init: fillRunners},
		object.ModuleDef{Name: "asyncio.servers", Source: serversSource},
		object.ModuleDef{Name: "asyncio.sockets", Source: socketsSource},
		object.ModuleDef{Name: "asyncio.sslproto", Source: sslSource},
		object.ModuleDef{Name: "asyncio.staggered", Source: staggeredSource},
		object.ModuleDef{Name: "asyncio.streams", Source: streamsSource},
		object.ModuleDef{Name: "asyncio.subprocess", Source: subprocessSource},
		taskGroupsDef(),
		tasksDef(),
		object.ModuleDef{Name: "asyncio.threads", Source: threadsSource},
		timeoutsDef(),
		object.ModuleDef{Name: "asyncio.watchers", Source: watchersSource},
		object.ModuleDef{Name: "asyncio.transports", Source: transportsSource},
	)
	for _, plain := range plainSubmodules {
		names := plain.names
		defs = append(defs, object.ModuleDef{Name: "asyncio." + plain.name, Init: func(t *thread, m *object.Module) bool {
			return copyNames(t, m, names)
		}})
	}
	return defs
}

func fillRunners(_ *thread, m *object.Module) bool {
	m.Func("_run_main", "loop, task, /", func(t *thread, a []value) value {
		loop, isLoop := interp.AsLoop(a[0])
		task, isTask := interp.AsTask(a[1])
		if !isLoop || !isTask {
			return object.CallMethod(t, a[0], t.Interp.Name("run_until_complete"), a[1])
		}
		return loop.RunMain(t, task)
	})
	m.Func("_cancel_all", "loop, /", func(t *thread, a []value) value {
		loop, ok := interp.AsLoop(a[0])
		if !ok {
			return object.None // a loop of the script's own has none of our tasks
		}
		return loop.CancelAll(t)
	})
	return true
}

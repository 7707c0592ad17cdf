package object

import "strings"

// asyncWay says, for what blocks, what a coroutine would use. Names of modules stand for all that is in them;
// what has nothing to say blocks for a moment only.
var asyncWay = map[string]string{
	"time.sleep":             "await asyncio.sleep() instead",
	"open":                   "await asyncio.to_thread(open, ...) instead",
	"input":                  "await asyncio.to_thread(input) instead",
	"os.system":              "await asyncio.create_subprocess_shell() instead",
	"os.popen":               "await asyncio.create_subprocess_shell() instead",
	"subprocess":             "await asyncio.create_subprocess_exec() instead",
	"socket":                 "use asyncio.open_connection(), or the loop's sock_ methods",
	"select":                 "use the loop's add_reader()",
	"selectors":              "use the loop's add_reader()",
	"urllib":                 "await asyncio.to_thread(...) instead",
	"http":                   "await asyncio.to_thread(...) instead",
	"queue":                  "use an asyncio.Queue",
	"threading.Thread.start": "",
	"threading.Thread.join":  "await asyncio.to_thread() instead of starting a thread",
	"threading":              "use what asyncio has of that name",
	"concurrent.futures":     "await the loop's run_in_executor(), or asyncio.wrap_future()",
	"concurrent.futures.ThreadPoolExecutor.submit": "",
}

// WarnBlocking tells under -X dev that call, a dotted name like "time.sleep", is about to block the event loop that
// runs on t, and what to use instead: once a line. False means that the warning became an exception.
func (t *Thread) WarnBlocking(call string) bool {
	if !t.Interp.Dev || t.Loop == nil {
		return true
	}
	if t.Interp.LibraryCall != nil {
		if outer := t.Interp.LibraryCall(t); outer != "" {
			call = outer
		}
	}
	for name := call; name != ""; {
		if way, known := asyncWay[name]; known {
			return way == "" || t.Interp.Warn(t, RuntimeWarningType, 1, call+"() blocks the event loop: "+way)
		}
		name = name[:max(0, strings.LastIndexByte(name, '.'))]
	}
	return true
}

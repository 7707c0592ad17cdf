// Package stdlib lists the modules that come with bide. It does not know how
// scripts import them.
package stdlib

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/abc"
	"github.com/bide-lang/bide/stdlib/asyncio"
	"github.com/bide-lang/bide/stdlib/atexit"
	"github.com/bide-lang/bide/stdlib/bisect"
	"github.com/bide-lang/bide/stdlib/builtins"
	"github.com/bide-lang/bide/stdlib/collections"
	"github.com/bide-lang/bide/stdlib/concurrent"
	"github.com/bide-lang/bide/stdlib/contextlib"
	"github.com/bide-lang/bide/stdlib/contextvars"
	"github.com/bide-lang/bide/stdlib/copy"
	"github.com/bide-lang/bide/stdlib/dataclasses"
	"github.com/bide-lang/bide/stdlib/enum"
	"github.com/bide-lang/bide/stdlib/functools"
	"github.com/bide-lang/bide/stdlib/future"
	"github.com/bide-lang/bide/stdlib/gc"
	"github.com/bide-lang/bide/stdlib/heapq"
	"github.com/bide-lang/bide/stdlib/inspect"
	pyio "github.com/bide-lang/bide/stdlib/io"
	"github.com/bide-lang/bide/stdlib/itertools"
	"github.com/bide-lang/bide/stdlib/keyword"
	pymath "github.com/bide-lang/bide/stdlib/math"
	"github.com/bide-lang/bide/stdlib/numbers"
	"github.com/bide-lang/bide/stdlib/operator"
	"github.com/bide-lang/bide/stdlib/queue"
	"github.com/bide-lang/bide/stdlib/random"
	pysignal "github.com/bide-lang/bide/stdlib/signal"
	pystring "github.com/bide-lang/bide/stdlib/string"
	"github.com/bide-lang/bide/stdlib/sys"
	"github.com/bide-lang/bide/stdlib/threading"
	pytime "github.com/bide-lang/bide/stdlib/time"
	"github.com/bide-lang/bide/stdlib/traceback"
	"github.com/bide-lang/bide/stdlib/types"
	"github.com/bide-lang/bide/stdlib/typing"
	"github.com/bide-lang/bide/stdlib/warnings"
	"github.com/bide-lang/bide/stdlib/weakref"
)

// Modules describes every module of the standard library, builtins first.
func Modules() []object.ModuleDef {
	defs := []object.ModuleDef{
		builtins.Def(),
		pymath.Def(),
		pymath.ComplexDef(),
		sys.Def(),
		pytime.Def(),
		bisect.Def(),
		abc.Def(),
		collections.Def(),
		collections.AbcDef(),
		collections.UserDef(),
		copy.Def(),
		enum.Def(),
		dataclasses.Def(),
		numbers.Def(),
		typing.Def(),
		pystring.Def(),
		contextlib.Def(),
		contextvars.Def(),
		functools.Def(),
		future.Def(),
		heapq.Def(),
		itertools.Def(),
		keyword.Def(),
		operator.Def(),
		queue.Def(),
		random.Def(),
		pysignal.Def(),
		types.Def(),
		warnings.Def(),
		traceback.Def(),
		gc.Def(),
		atexit.Def(),
	}
	defs = append(defs, threading.Defs()...)
	defs = append(defs, pyio.Defs()...)
	defs = append(defs, inspect.Defs()...)
	defs = append(defs, weakref.Defs()...)
	defs = append(defs, asyncio.Defs()...)
	defs = append(defs, concurrent.Defs()...)
	defs = append(defs, tools()...)
	return append(defs, families()...)
}

package asyncio

import (
	"time"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
)

// outsideCall is a wait of a loop's for the world outside.
type outsideCall struct{ end func() }

// How long, in real time, virtual time stands still for the news that is awaited.
const (
	patienceSocket  = interp.OutsidePatience
	patienceProcess = time.Second
)

// beginOutside begins a wait, before the goroutine that waits is started or told: else time could move in between. end comes
// after the Post of what arrived. It may be called by any goroutine.
func beginOutside(loop *eventloop.Loop, patience time.Duration) *outsideCall {
	loop.BeginOutside()
	return &outsideCall{eventloop.Patience(loop.Clock(), patience, loop.EndOutside)}
}

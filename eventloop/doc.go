// Package eventloop decides what runs next and when, one queued item at a time.
// It has never heard of scripts: what it runs is a Runner, opaque to it.
//
// A Loop holds a ready queue, a heap of timers and one door for other
// goroutines (Post). A turn is exactly asyncio's: wait if nothing is ready, put
// what was posted and then the timers that fell due behind what is ready, run as
// many items as were ready at that point. What those add runs in the next turn.
//
// Time is a Clock handed in. WallClock is the machine's. VirtualClock moves only
// when every thread that uses it waits, and then straight to the earliest
// deadline, so a program that sleeps for hours ends at once and says it took
// hours. For that it must know who can run: see VirtualClock.Enter.
//
// Unless a method says otherwise, only the goroutine that runs the loop (or, when
// it is not running, whoever owns it) may call it. Post, Interrupt, BeginOutside
// and EndOutside may be called from anywhere.
package eventloop

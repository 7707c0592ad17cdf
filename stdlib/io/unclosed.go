package pyio

import (
	"os"
	"runtime"
	"sync"
	"weak"

	"github.com/bide-lang/bide/interp/object"
)

// unclosed are the files of the system that a script has opened to write into and not closed. CPython writes out what such
// a file holds back when the last reference to it goes. Nobody counts references here, so it is done when the collector
// finds out, at the latest when the script ends; and before the same file is opened again the collector is asked.
type unclosed struct {
	mu    sync.Mutex // collections happen at any time
	files map[*channel]*unclosedFile
	asked int // how often the collector was asked
}

// mostAsked bounds that: a script that opens the same file over and over would wait for the collector all the time. From
// then on files in the way are taken to be dropped, and written out: mostly they are.
const mostAsked = 16

type unclosedFile struct {
	owner   weak.Pointer[object.Header] // what the script has
	cleanup runtime.Cleanup
	asked   bool // the collector found it in use, and nothing was written since
	held    int  // what it held back then
}

// unclosedOf are those of an interpreter.
func unclosedOf(t *thread) *unclosed {
	u, _ := t.Interp.Unclosed.(*unclosed)
	if u == nil {
		u = &unclosed{files: map[*channel]*unclosedFile{}}
		t.Interp.Unclosed = u
	}
	return u
}

// opened notes a channel that owner, a file just opened by the script, writes into.
func (u *unclosed) opened(c *channel, owner *object.Header) {
	if !c.write || c.size == 0 || fileOf(c.dev) == nil {
		return
	}
	f := &unclosedFile{owner: weak.Make(owner)}
	f.cleanup = runtime.AddCleanup(owner, u.dropped, c)
	u.mu.Lock()
	u.files[c] = f
	u.mu.Unlock()
	c.unclosed = u
}

// passedOn says that another object has the channel now.
func (u *unclosed) passedOn(c *channel, owner *object.Header) {
	if u.take(c) {
		u.opened(c, owner)
	}
}

// take forgets a channel; false means that somebody else has taken it.
func (u *unclosed) take(c *channel) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	f := u.files[c]
	if f == nil {
		return false
	}
	f.cleanup.Stop()
	delete(u.files, c)
	return true
}

// dropped finishes a file that the script cannot reach any more. No lock is needed: nobody else can.
func (u *unclosed) dropped(c *channel) {
	if u.take(c) {
		c.finish()
		c.dev.Close()
	}
}

// finish writes out what is held back. There is nobody to tell of a failure.
func (c *channel) finish() {
	if len(c.out) > 0 && !c.ended {
		_, _ = c.dev.Write(c.out)
		c.out = nil
	}
}

// FlushAll writes out what all of them hold back, at the end of the script.
func (u *unclosed) FlushAll() {
	u.mu.Lock()
	files := u.files
	u.files = map[*channel]*unclosedFile{}
	u.mu.Unlock()
	for c, f := range files {
		f.cleanup.Stop()
		c.finish()
	}
}

// SettleFile has files that were dropped written out if one of them may be the file at path, which is about to be used.
func SettleFile(t *thread, path string) {
	if u := t.Interp.Unclosed; u != nil {
		u.SettleFile(t, path)
	}
}

// SettleFile is SettleFile for the files of one interpreter.
func (u *unclosed) SettleFile(t *thread, path string) {
	if u.none() {
		return
	}
	if info, err := os.Stat(path); err == nil {
		u.settle(t, func(c *channel) bool {
			own, err := fileOf(c.dev).Stat()
			return err == nil && os.SameFile(own, info)
		})
	}
}

func (u *unclosed) none() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return len(u.files) == 0
}

// SettleFiles is SettleFile for all files, before a child of the process may look at them.
func SettleFiles(t *thread) {
	if u, _ := t.Interp.Unclosed.(*unclosed); u != nil {
		u.settle(t, func(*channel) bool { return true })
	}
}

// settle asks the collector if one of the channels concerned may have nobody left to use it.
func (u *unclosed) settle(t *thread, concerned func(*channel) bool) {
	if !u.mayBeDropped(concerned) {
		return
	}
	if u.asked++; u.asked > mostAsked {
		u.flushOnly(concerned)
		return
	}
	t.Interp.CollectGarbage(t)
	u.mu.Lock()
	var gone []*channel
	for c, f := range u.files {
		if f.owner.Value() == nil {
			gone = append(gone, c)
		} else {
			f.asked, f.held = true, len(c.out)
		}
	}
	u.mu.Unlock()
	for _, c := range gone {
		u.dropped(c)
	}
}

// flushOnly writes out what is held back, and leaves open what is open.
func (u *unclosed) flushOnly(concerned func(*channel) bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	for c := range u.files {
		if concerned(c) {
			c.finish()
		}
	}
}

// mayBeDropped reports whether one of the channels concerned holds something back, and was not found in use just now.
func (u *unclosed) mayBeDropped(concerned func(*channel) bool) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	for c, f := range u.files {
		if len(c.out) > 0 && (!f.asked || f.held != len(c.out)) && concerned(c) {
			return true
		}
	}
	return false
}

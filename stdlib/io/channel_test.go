package pyio

import (
	"bytes"
	"strings"
	"syscall"
	"testing"

	"github.com/bide-lang/bide/interp/object"
)

// disk has room for so many bytes.
type disk struct {
	bytes.Buffer
	room int
}

func (d *disk) Write(p []byte) (int, error) {
	if d.room -= len(p); d.room < 0 {
		return 0, syscall.ENOSPC
	}
	return d.Buffer.Write(p)
}

func writerOn(d *disk, lines bool) (*thread, *TextFile) {
	return &thread{Interp: &object.Interp{}}, NewTextWriter(d, "<stdout>", "strict", lines)
}

func TestTextIsHeldBackInBlocks(t *testing.T) {
	d := &disk{room: 1 << 20}
	th, f := writerOn(d, false)
	f.WriteText(th, strings.Repeat("x", defaultBufferSize-1))
	if d.Len() != 0 {
		t.Errorf("%d bytes went out early", d.Len())
	}
	f.WriteText(th, "yz")
	if d.Len() != defaultBufferSize-1 {
		t.Errorf("%d bytes went out, want what was there before", d.Len())
	}
	f.WriteText(th, strings.Repeat("z", 3*defaultBufferSize))
	if want := 4*defaultBufferSize + 1; d.Len() != want {
		t.Errorf("%d bytes went out, want %d", d.Len(), want)
	}
}

func TestLinesGoOutAtOnce(t *testing.T) {
	d := &disk{room: 1 << 20}
	th, f := writerOn(d, true)
	f.WriteText(th, "name? ")
	if d.Len() != 0 {
		t.Error("half a line went out")
	}
	f.WriteText(th, "ok\n")
	if got := d.String(); got != "name? ok\n" {
		t.Errorf("got %q", got)
	}
}

func TestWhatCannotBeFlushedStays(t *testing.T) {
	th, f := writerOn(&disk{}, false)
	f.WriteText(th, "x")
	for range 2 {
		if f.Flush(th) || th.Take() == nil {
			t.Error("a full disk took something")
		}
	}
}

func TestWhatCannotBeWrittenIsDropped(t *testing.T) {
	th, f := writerOn(&disk{}, false)
	if f.WriteText(th, strings.Repeat("x", defaultBufferSize)) || th.Take() == nil {
		t.Error("a full disk took something")
	}
	if !f.Flush(th) {
		t.Error("something stayed")
	}
}

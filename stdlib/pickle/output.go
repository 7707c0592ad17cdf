package pickle

import (
	"encoding/binary"

	"github.com/bide-lang/bide/interp/object"
)

const (
	frameTarget = 64 * 1024 // a frame this large is closed
	frameLeast  = 4         // a frame this small is not worth its header
	frameHeader = 9         // the opcode and eight bytes of length
)

// output collects the pickle, from protocol 4 on in frames. With a file behind it, each full
// frame is written at once.
type output struct {
	buf     []byte
	write   value // the file's write, Unbound when the bytes stay here
	framing bool
	frame   int // where the open frame starts; -1: none is open
}

// open opens a frame if one is due.
func (o *output) open() {
	if o.framing && o.frame < 0 {
		o.frame = len(o.buf)
		o.buf = append(o.buf, make([]byte, frameHeader)...)
	}
}

func (o *output) op(b ...byte) {
	o.open()
	o.buf = append(o.buf, b...)
}

func (o *output) text(s string) {
	o.open()
	o.buf = append(o.buf, s...)
}

// op4 writes an opcode and a number of four bytes, op8 of eight.
func (o *output) op4(op byte, n uint32) {
	o.open()
	o.buf = binary.LittleEndian.AppendUint32(append(o.buf, op), n)
}

func (o *output) op8(op byte, n uint64) {
	o.open()
	o.buf = binary.LittleEndian.AppendUint64(append(o.buf, op), n)
}

// payload writes what header starts. Large data stands outside of frames, so that a reader
// need not copy it.
func (o *output) payload(t *thread, header func(), data string) bool {
	if len(data) < frameTarget {
		header()
		o.buf = append(o.buf, data...)
		return true
	}
	framing := o.framing
	o.commit()
	o.framing = false
	header()
	if o.write.Ok() && !(o.flush(t) && o.send(t, []byte(data))) {
		return false
	}
	if o.write.Bad() {
		o.buf = append(o.buf, data...)
	}
	o.framing = framing
	return true
}

// commit closes the open frame: its length is known now.
func (o *output) commit() {
	if !o.framing || o.frame < 0 {
		return
	}
	length := len(o.buf) - o.frame - frameHeader
	if length >= frameLeast {
		o.buf[o.frame] = opFrame
		binary.LittleEndian.PutUint64(o.buf[o.frame+1:], uint64(length))
	} else {
		o.buf = append(o.buf[:o.frame], o.buf[o.frame+frameHeader:]...)
	}
	o.frame = -1
}

// boundary is called between objects: a frame that has grown large ends here.
func (o *output) boundary(t *thread) bool {
	if !o.framing || o.frame < 0 || len(o.buf)-o.frame-frameHeader < frameTarget {
		return true
	}
	o.commit()
	return o.write.Bad() || o.flush(t)
}

// flush hands what is there to the file.
func (o *output) flush(t *thread) bool {
	data := o.buf
	o.buf = nil
	return o.send(t, data)
}

func (o *output) send(t *thread, data []byte) bool {
	return object.Call(t, o.write, object.NewBytes(data)).Ok()
}

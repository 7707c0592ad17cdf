package pysocket

import (
	"bytes"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

var transferMethods = []object.Method{
	{Name: "recv", Sig: "bufsize, flags=0, /", Fn: recv},
	{Name: "recvfrom", Sig: "bufsize, flags=0, /", Fn: recvFrom},
	{Name: "_recvmsg", Sig: "bufsize, ancbufsize, flags, /", Fn: recvMsg},
	{Name: "send", Sig: "data, flags=0, /", Fn: send},
	{Name: "sendall", Sig: "data, flags=0, /", Fn: sendAll},
	{Name: "_sendto", Sig: "data, flags, address, /", Fn: sendTo},
	{Name: "_sendmsg", Sig: "data, rights, flags, address, /", Fn: sendMsg},
}

// flagsArgument reads flags, which may be left out.
func flagsArgument(t *thread, v value) (flags int, ok bool) {
	if v.Bad() {
		return 0, true
	}
	ok = numbers(t, []value{v}, &flags)
	return flags, ok
}

// receive reads once. ok false means that an exception is pending.
func receive(t *thread, a []value, call string) (data []byte, from syscall.Sockaddr, ok bool) {
	size, ok := object.IndexInt(t, a[1])
	if !ok {
		return nil, nil, false
	}
	flags, ok := flagsArgument(t, a[2])
	if !ok {
		return nil, nil, false
	}
	if size < 0 {
		t.Raise(object.ValueErrorType, "negative buffersize in %s", call)
		return nil, nil, false
	}
	if !t.CheckSize(size, 1) {
		return nil, nil, false
	}
	buf := make([]byte, size)
	var n int
	ok = of(a[0]).try(t, toRead, func(fd int) (err error) {
		n, from, err = syscall.Recvfrom(fd, buf, flags)
		return err
	})
	return fitted(buf, max(n, 0)), from, ok
}

// fitted is the beginning of buf, without the rest where that would be a waste.
func fitted(buf []byte, n int) []byte {
	if n < len(buf)/2 {
		return bytes.Clone(buf[:n])
	}
	return buf[:n:n]
}

func recv(t *thread, a []value) value {
	data, _, ok := receive(t, a, "recv")
	if !ok {
		return object.Raised
	}
	return object.NewBytes(data)
}

func recvFrom(t *thread, a []value) value {
	data, from, ok := receive(t, a, "recvfrom")
	if !ok {
		return object.Raised
	}
	return object.NewTuple(object.NewBytes(data), addressValue(from)).Value()
}

// recvMsg is _recvmsg(bufsize, ancbufsize, flags): (data, [(level, type, data)], flags, address).
func recvMsg(t *thread, a []value) value {
	var size, room, flags int
	if !numbers(t, a[1:], &size, &room, &flags) || !t.CheckSize(int64(max(size, 0)), 1) || !t.CheckSize(int64(max(room, 0)), 1) {
		return object.Raised
	}
	if size < 0 || room < 0 {
		return t.Raise(object.ValueErrorType, "negative buffer size in recvmsg()")
	}
	buf, control := make([]byte, size), make([]byte, room)
	var n, held, got int
	var from syscall.Sockaddr
	if !of(a[0]).try(t, toRead, func(fd int) (err error) {
		n, held, got, from, err = syscall.Recvmsg(fd, buf, control, flags)
		return err
	}) {
		return object.Raised
	}
	messages, err := syscall.ParseSocketControlMessage(control[:held])
	if err != nil {
		return raise(t, err)
	}
	list := make([]value, 0, len(messages))
	for _, m := range messages {
		list = append(list, object.NewTuple(object.Int(int64(m.Header.Level)), object.Int(int64(m.Header.Type)), object.NewBytes(m.Data)).Value())
	}
	return object.NewTuple(object.NewBytes(fitted(buf, n)), object.NewList(list).Value(), object.Int(int64(got)), addressValue(from)).Value()
}

// payload copies what is to be sent, which the script may change while the thread waits.
func payload(t *thread, v value) ([]byte, bool) {
	b, ok := object.WantBuffer(t, v)
	return bytes.Clone(b), ok
}

// sendOnce sends as much as goes at once.
func (s *Socket) sendOnce(t *thread, data, control []byte, to syscall.Sockaddr, flags int) (n int, ok bool) {
	ok = s.try(t, toWrite, func(fd int) (err error) {
		n, err = syscall.SendmsgN(fd, data, control, to, flags)
		return err
	})
	return n, ok
}

// message reads what send and its kin are given first: data and flags.
func message(t *thread, a []value) (data []byte, flags int, ok bool) {
	if data, ok = payload(t, a[1]); !ok {
		return nil, 0, false
	}
	flags, ok = flagsArgument(t, a[2])
	return data, flags, ok
}

func send(t *thread, a []value) value {
	data, flags, ok := message(t, a)
	if !ok {
		return object.Raised
	}
	n, ok := of(a[0]).sendOnce(t, data, nil, nil, flags)
	if !ok {
		return object.Raised
	}
	return object.Int(int64(n))
}

// sendAll sends everything; the timeout is for all of it.
func sendAll(t *thread, a []value) value {
	s := of(a[0])
	data, flags, ok := message(t, a)
	if !ok {
		return object.Raised
	}
	if !s.try(t, toWrite, func(fd int) error {
		for len(data) > 0 {
			n, err := syscall.SendmsgN(fd, data, nil, nil, flags)
			if err != nil {
				return err
			}
			data = data[n:]
		}
		return nil
	}) {
		return object.Raised
	}
	return object.None
}

func sendTo(t *thread, a []value) value {
	s := of(a[0])
	data, flags, ok := message(t, a)
	if !ok {
		return object.Raised
	}
	to := s.address(t, "sendto", a[3])
	if to == nil {
		return object.Raised
	}
	n, ok := s.sendOnce(t, data, nil, to, flags)
	if !ok {
		return object.Raised
	}
	return object.Int(int64(n))
}

// sendMsg is _sendmsg(data, rights, flags, address): rights are descriptors to hand over, None when there are none.
func sendMsg(t *thread, a []value) value {
	s := of(a[0])
	data, ok := payload(t, a[1])
	if !ok {
		return object.Raised
	}
	control, ok := rights(t, a[2])
	if !ok {
		return object.Raised
	}
	flags, ok := flagsArgument(t, a[3])
	if !ok {
		return object.Raised
	}
	var to syscall.Sockaddr
	if !a[4].IsNone() {
		if to = s.address(t, "sendmsg", a[4]); to == nil {
			return object.Raised
		}
	}
	n, ok := s.sendOnce(t, data, control, to, flags)
	if !ok {
		return object.Raised
	}
	return object.Int(int64(n))
}

// rights makes the control message that hands descriptors over.
func rights(t *thread, v value) ([]byte, bool) {
	list, given := object.AsList(v)
	if !given {
		return nil, true
	}
	fds := make([]int, len(list.Items))
	for i, item := range list.Items {
		if !numbers(t, []value{item}, &fds[i]) {
			return nil, false
		}
	}
	return syscall.UnixRights(fds...), true
}

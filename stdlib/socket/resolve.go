package pysocket

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

var functions = []object.Method{
	{Name: "_lookup", Sig: "host, family, /", Fn: lookupHost},
	{Name: "_lookup_name", Sig: "address, /", Fn: lookupName},
	{Name: "_lookup_port", Sig: "service, network, /", Fn: lookupPort},
	{Name: "_parse", Sig: "address, /", Fn: parse},
	{Name: "_unparse", Sig: "packed, /", Fn: unparse},
	{Name: "_pair", Sig: "family, type, proto, /", Fn: pair},
	{Name: "_dup", Sig: "fd, /", Fn: dup},
	{Name: "close", Sig: "fd, /", Fn: closeDescriptor},
	{Name: "if_nameindex", Sig: "", Fn: interfaces},
}

// failedLookup is the number and text of getaddrinfo's error for one of Go's.
func failedLookup(err error) (int64, string) {
	if e := (*net.DNSError)(nil); errors.As(err, &e) && e.Temporary() && !e.IsNotFound {
		return -3, "Temporary failure in name resolution"
	}
	return -2, "Name or service not known"
}

// raiseGai raises socket.gaierror.
func raiseGai(t *thread, err error) value {
	number, text := failedLookup(err)
	m := t.Interp.Library(t, "socket")
	if m.Bad() {
		return m
	}
	class := object.GetAttr(t, m, t.Interp.Name("gaierror"))
	if class.Bad() {
		return class
	}
	e, ok := object.AsException(object.Call(t, class, object.Int(number), object.NewStr(text)))
	if !ok {
		return object.Raised
	}
	return t.Throw(e)
}

// lookupHost is _lookup(host, family): the IP addresses of a host.
func lookupHost(t *thread, a []value) value {
	host, ok := hostText(t, a[0])
	var family int
	if !ok || !numbers(t, a[1:], &family) {
		return object.Raised
	}
	network := map[int]string{syscall.AF_INET: "ip4", syscall.AF_INET6: "ip6"}[family]
	if network == "" {
		network = "ip"
	}
	found, err, ok := lookup(t, network, host)
	if !ok {
		return object.Raised
	}
	if err != nil {
		return raiseGai(t, err)
	}
	var list []value
	for _, ip := range found {
		list = append(list, object.NewStr(ip.Unmap().String()))
	}
	return object.NewList(list).Value()
}

// lookupName is _lookup_name(address): the names of an address, none when nobody knows.
func lookupName(t *thread, a []value) value {
	host, ok := hostText(t, a[0])
	if !ok {
		return object.Raised
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var names []string
	if _, ok := runtime(t).WaitOutside(t, -1, func() { names, _ = net.DefaultResolver.LookupAddr(ctx, host) }, cancel); !ok {
		return object.Raised
	}
	var list []value
	for _, name := range names {
		list = append(list, object.NewStr(trimDot(name)))
	}
	return object.NewList(list).Value()
}

func trimDot(name string) string {
	if n := len(name); n > 1 && name[n-1] == '.' {
		return name[:n-1]
	}
	return name
}

// lookupPort is _lookup_port(service, network): its number, or None.
func lookupPort(t *thread, a []value) value {
	service, ok := hostText(t, a[0])
	if !ok {
		return object.Raised
	}
	network, ok := hostText(t, a[1])
	if !ok {
		return object.Raised
	}
	port, err := net.DefaultResolver.LookupPort(context.Background(), network, service)
	if err != nil {
		return object.None
	}
	return object.Int(int64(port))
}

// parse is _parse(address): the 4 or 16 bytes of an IP address, None when it is none.
func parse(t *thread, a []value) value {
	text, ok := hostText(t, a[0])
	if !ok {
		return object.Raised
	}
	ip, err := netip.ParseAddr(text)
	if err != nil || ip.Zone() != "" {
		return object.None
	}
	return object.NewBytes(ip.AsSlice())
}

// unparse is _unparse(packed): the text of an IP address.
func unparse(t *thread, a []value) value {
	b, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	ip, ok := netip.AddrFromSlice(b)
	if !ok {
		return object.None
	}
	return object.NewStr(ip.String())
}

// pair is _pair(family, type, proto): two descriptors.
func pair(t *thread, a []value) value {
	var family, kind, proto int
	if !numbers(t, a, &family, &kind, &proto) {
		return object.Raised
	}
	fds, err := syscall.Socketpair(family, kind, proto)
	if err != nil {
		return raise(t, err)
	}
	return object.NewTuple(object.Int(int64(fds[0])), object.Int(int64(fds[1]))).Value()
}

func dup(t *thread, a []value) value {
	var fd int
	if !numbers(t, a, &fd) {
		return object.Raised
	}
	n, err := syscall.Dup(fd)
	if err != nil {
		return raise(t, err)
	}
	syscall.CloseOnExec(n)
	return object.Int(int64(n))
}

func closeDescriptor(t *thread, a []value) value {
	var fd int
	if !numbers(t, a, &fd) {
		return object.Raised
	}
	if err := syscall.Close(fd); err != nil {
		return raise(t, err)
	}
	return object.None
}

func interfaces(t *thread, _ []value) value {
	found, err := net.Interfaces()
	if err != nil {
		return raise(t, err)
	}
	var list []value
	for _, each := range found {
		list = append(list, object.NewTuple(object.Int(int64(each.Index)), object.NewStr(each.Name)).Value())
	}
	return object.NewList(list).Value()
}

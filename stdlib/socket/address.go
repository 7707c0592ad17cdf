package pysocket

import (
	"context"
	"net"
	"net/netip"
	"strconv"
	"strings"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// AddressValue is addressValue for other packages.
func AddressValue(at syscall.Sockaddr) object.Value { return addressValue(at) }

// addressValue is an address as scripts have it: (host, port), (host, port, flow, scope) or a path.
func addressValue(at syscall.Sockaddr) value {
	switch at := at.(type) {
	case *syscall.SockaddrInet4:
		return object.NewTuple(object.NewStr(netip.AddrFrom4(at.Addr).String()), object.Int(int64(at.Port))).Value()
	case *syscall.SockaddrInet6:
		host := netip.AddrFrom16(at.Addr).String()
		if ip := netip.AddrFrom16(at.Addr); ip.Is4In6() {
			host = "::ffff:" + ip.Unmap().String()
		}
		if at.ZoneId != 0 {
			host += "%" + zoneName(at.ZoneId)
		}
		return object.NewTuple(object.NewStr(host), object.Int(int64(at.Port)), object.Int(0), object.Int(int64(at.ZoneId))).Value()
	case *syscall.SockaddrUnix:
		if strings.HasPrefix(at.Name, "@") { // abstract: the system has a zero there
			if at.Name == "@" { // has no name
				return object.NewStr("")
			}
			return object.NewBytes(append([]byte{0}, at.Name[1:]...))
		}
		return object.NewStr(at.Name)
	}
	return object.None
}

func zoneName(id uint32) string {
	if i, err := net.InterfaceByIndex(int(id)); err == nil {
		return i.Name
	}
	return strconv.Itoa(int(id))
}

// address reads an address for a call like "connect"; nil means an exception is pending.
func (s *Socket) address(t *thread, call string, v value) syscall.Sockaddr {
	if s.family == syscall.AF_UNIX {
		return unixAddress(t, v)
	}
	pair, isTuple := object.AsTuple(v)
	if !isTuple {
		t.Raise(object.TypeErrorType, "%s(): %s address must be tuple, not %s", call, familyNames[s.family], v.Type().Name)
		return nil
	}
	least, most, shape := 2, 2, "a pair (host, port)"
	if s.family == syscall.AF_INET6 {
		most, shape = 4, "a tuple (host, port[, flowinfo[, scopeid]])"
	}
	if len(pair.Items) < least || len(pair.Items) > most {
		t.Raise(object.TypeErrorType, "%s address must be %s", familyNames[s.family], shape)
		return nil
	}
	port, ok := object.IndexInt(t, pair.Items[1])
	if !ok {
		return nil
	}
	if port < 0 || port > 65535 {
		t.Raise(object.OverflowErrorType, "%s(): port must be 0-65535.", call)
		return nil
	}
	ip, ok := s.host(t, pair.Items[0])
	if !ok {
		return nil
	}
	return inetAddress(t, s.family, ip, int(port), pair.Items[2:])
}

var familyNames = map[int]string{syscall.AF_INET: "AF_INET", syscall.AF_INET6: "AF_INET6"}

func inetAddress(t *thread, family int, ip netip.Addr, port int, more []value) syscall.Sockaddr {
	if family == syscall.AF_INET {
		return &syscall.SockaddrInet4{Port: port, Addr: ip.As4()}
	}
	at := &syscall.SockaddrInet6{Port: port, Addr: ip.As16()}
	if len(more) == 2 {
		scope, ok := object.IndexInt(t, more[1])
		if !ok {
			return nil
		}
		at.ZoneId = uint32(scope)
	}
	if at.ZoneId == 0 && ip.Zone() != "" {
		if i, err := net.InterfaceByName(ip.Zone()); err == nil {
			at.ZoneId = uint32(i.Index)
		}
	}
	return at
}

// host is the IP address of a host of the socket's family; "" is any.
func (s *Socket) host(t *thread, v value) (netip.Addr, bool) {
	name, ok := hostText(t, v)
	if !ok {
		return netip.Addr{}, false
	}
	four := s.family == syscall.AF_INET
	switch {
	case name == "" && four:
		return netip.IPv4Unspecified(), true
	case name == "":
		return netip.IPv6Unspecified(), true
	case name == "<broadcast>":
		return netip.AddrFrom4([4]byte{255, 255, 255, 255}), true
	}
	if ip, err := netip.ParseAddr(name); err == nil && ip.Is4() == four {
		return ip, true
	}
	network := "ip6"
	if four {
		network = "ip4"
	}
	found, err, ok := lookup(t, network, name)
	if !ok {
		return netip.Addr{}, false
	}
	if err != nil || len(found) == 0 {
		raiseGai(t, err)
		return netip.Addr{}, false
	}
	if four {
		return found[0].Unmap(), true
	}
	return found[0], true
}

// hostText reads a host: a str or bytes.
func hostText(t *thread, v value) (string, bool) {
	if b, isBytes := object.BytesOf(v); isBytes {
		return string(b), true
	}
	s, isStr := object.AsStr(v)
	if !isStr {
		t.Raise(object.TypeErrorType, "str, bytes or bytearray expected, not %s", v.Type().Name)
		return "", false
	}
	return s.Text(), true
}

func unixAddress(t *thread, v value) syscall.Sockaddr {
	var path string
	if b, isBytes := object.BufferOf(v); isBytes {
		path = string(b)
	} else if s, isStr := object.AsStr(v); isStr {
		path = s.Text()
	} else {
		t.Raise(object.TypeErrorType, "a bytes-like object is required, not '%s'", v.Type().Name)
		return nil
	}
	if len(path) > 107 {
		t.Raise(object.OSErrorType, "AF_UNIX path too long")
		return nil
	}
	if strings.HasPrefix(path, "\x00") {
		path = "@" + path[1:]
	}
	return &syscall.SockaddrUnix{Name: path}
}

// lookup asks for the addresses of a host. ok false means that an exception is pending.
func lookup(t *thread, network, host string) (found []netip.Addr, err error, ok bool) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	_, ok = runtime(t).WaitOutside(t, -1, func() { found, err = net.DefaultResolver.LookupNetIP(ctx, network, host) }, cancel)
	return found, err, ok
}

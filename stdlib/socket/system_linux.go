package pysocket

import "syscall"

// moveDescriptor makes to the same file as from.
func moveDescriptor(from, to int) error { return syscall.Dup3(from, to, syscall.O_CLOEXEC) }

// protocolOf asks for a socket's protocol.
func protocolOf(fd int) int {
	n, err := syscall.GetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_PROTOCOL)
	if err != nil {
		return 0
	}
	return n
}

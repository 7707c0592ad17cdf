//go:build !linux

package pysocket

import "syscall"

// moveDescriptor makes to the same file as from.
func moveDescriptor(from, to int) error { return syscall.Dup2(from, to) }

// protocolOf is a socket's protocol: this system does not tell.
func protocolOf(int) int { return 0 }

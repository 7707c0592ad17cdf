//go:build !linux

package pysocket

import "syscall"

const soReusePort = syscall.SO_REUSEPORT

// systemConstants are those that only this system has: none that scripts ask for.
var systemConstants []constant

package pysocket

import "syscall"

const soReusePort = 0xf

// systemConstants are those that only Linux has.
var systemConstants = []constant{
	{"SOCK_NONBLOCK", syscall.SOCK_NONBLOCK},
	{"SOCK_CLOEXEC", syscall.SOCK_CLOEXEC},
	{"SO_ACCEPTCONN", syscall.SO_ACCEPTCONN},
	{"SO_BINDTODEVICE", syscall.SO_BINDTODEVICE},
	{"SO_DOMAIN", syscall.SO_DOMAIN},
	{"SO_PROTOCOL", syscall.SO_PROTOCOL},
	{"SO_PEERCRED", syscall.SO_PEERCRED},
	{"SO_PRIORITY", syscall.SO_PRIORITY},
	{"TCP_KEEPIDLE", syscall.TCP_KEEPIDLE},
	{"TCP_KEEPINTVL", syscall.TCP_KEEPINTVL},
	{"TCP_KEEPCNT", syscall.TCP_KEEPCNT},
	{"TCP_CORK", syscall.TCP_CORK},
	{"TCP_DEFER_ACCEPT", syscall.TCP_DEFER_ACCEPT},
	{"TCP_INFO", syscall.TCP_INFO},
	{"TCP_QUICKACK", syscall.TCP_QUICKACK},
	{"TCP_SYNCNT", syscall.TCP_SYNCNT},
	{"TCP_USER_TIMEOUT", 18},
	{"MSG_NOSIGNAL", syscall.MSG_NOSIGNAL},
	{"MSG_MORE", syscall.MSG_MORE},
	{"MSG_ERRQUEUE", syscall.MSG_ERRQUEUE},
}

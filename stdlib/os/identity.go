package pyos

import (
	"os/user"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// identityCalls are about users, groups, sessions and priorities of processes.
var identityCalls = []systemCall{
	{name: "getpgid", sig: "pid", do: func(n []int) (int, error) { return unix.Getpgid(n[0]) }},
	{name: "getpgrp", sig: "", do: func([]int) (int, error) { return unix.Getpgrp(), nil }},
	{name: "setpgid", sig: "pid, pgrp, /", nothing: true, do: func(n []int) (int, error) { return 0, unix.Setpgid(n[0], n[1]) }},
	{name: "setpgrp", sig: "", nothing: true, do: func([]int) (int, error) { return 0, unix.Setpgid(0, 0) }},
	{name: "getsid", sig: "pid, /", do: func(n []int) (int, error) { return unix.Getsid(n[0]) }},
	{name: "setsid", sig: "", nothing: true, do: func([]int) (int, error) { return unix.Setsid() }},
	{name: "killpg", sig: "pgid, signal, /", nothing: true, do: func(n []int) (int, error) { return 0, unix.Kill(-n[0], syscall.Signal(n[1])) }},
	{name: "getpriority", sig: "which, who", do: func(n []int) (int, error) { return priority(n[0], n[1]) }},
	{name: "setpriority", sig: "which, who, priority", nothing: true, do: func(n []int) (int, error) { return 0, unix.Setpriority(n[0], n[1], n[2]) }},
	{name: "nice", sig: "increment, /", do: nice},
	{name: "setuid", sig: "uid, /", nothing: true, do: func(n []int) (int, error) { return 0, syscall.Setuid(n[0]) }},
	{name: "setgid", sig: "gid, /", nothing: true, do: func(n []int) (int, error) { return 0, syscall.Setgid(n[0]) }},
	{name: "seteuid", sig: "euid, /", nothing: true, do: func(n []int) (int, error) { return 0, syscall.Seteuid(n[0]) }},
	{name: "setegid", sig: "egid, /", nothing: true, do: func(n []int) (int, error) { return 0, syscall.Setegid(n[0]) }},
	{name: "setreuid", sig: "ruid, euid, /", nothing: true, do: func(n []int) (int, error) { return 0, syscall.Setreuid(n[0], n[1]) }},
	{name: "setregid", sig: "rgid, egid, /", nothing: true, do: func(n []int) (int, error) { return 0, syscall.Setregid(n[0], n[1]) }},
}

var identityFunctions = []object.Method{
	{Name: "getgroups", Sig: "", Fn: getGroups},
	{Name: "setgroups", Sig: "groups, /", Fn: setGroups},
	{Name: "getlogin", Sig: "", Fn: getLogin},
}

func nice(n []int) (int, error) {
	now, err := priority(unix.PRIO_PROCESS, 0)
	if err != nil {
		return 0, err
	}
	now = max(-20, min(19, now+n[0]))
	return now, unix.Setpriority(unix.PRIO_PROCESS, 0, now)
}

func getGroups(t *thread, _ []value) value {
	groups, err := syscall.Getgroups()
	if err != nil {
		return raise(t, err)
	}
	items := make([]value, len(groups))
	for i, g := range groups {
		items[i] = object.Int(int64(g))
	}
	return object.NewList(items).Value()
}

func setGroups(t *thread, a []value) value {
	groups, ok := intList(t, a[0])
	if !ok {
		return object.Raised
	}
	if err := syscall.Setgroups(groups); err != nil {
		return raise(t, err)
	}
	return object.None
}

func getLogin(t *thread, _ []value) value {
	u, err := user.Current()
	if err != nil || !isTerminal(0) {
		return raise(t, syscall.ENXIO)
	}
	return object.NewStr(u.Username)
}

// isTerminal reports whether a descriptor is a terminal's.
func isTerminal(fd int) bool {
	_, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	return err == nil
}

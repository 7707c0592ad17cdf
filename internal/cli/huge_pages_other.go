//go:build !linux

package cli

// preferHugePages is for Linux alone.
func preferHugePages() {}

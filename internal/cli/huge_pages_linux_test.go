package cli

import (
	"os"
	"strings"
	"testing"
)

// The kernel marks what it has been advised of with "hg".
func TestHugePagesAreAdvised(t *testing.T) {
	if _, err := os.Stat("/sys/kernel/mm/transparent_hugepage"); err != nil {
		t.Skip("a kernel without huge pages")
	}
	block := make([]byte, hugeRoom)
	adviseHugePages(block)
	maps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Skip(err)
	}
	for line := range strings.Lines(string(maps)) {
		if strings.HasPrefix(line, "VmFlags:") && strings.Contains(line, " hg ") {
			return
		}
	}
	t.Error("no part of the address space prefers huge pages")
}

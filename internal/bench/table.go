package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// table prints rows as they come and sums them up by group.
type table struct {
	out  io.Writer
	rows []row
}

func newTable(out io.Writer) *table { return &table{out: out} }

// measure fills and prints the table.
func (t *table) measure(opt options, root, python, bide string) error {
	programs, err := opt.programs(root)
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "%-28s %9s %9s %8s %8s %9s %9s\n", "program", "cpython", "bide", "ratio", "median", "cpython", "bide")
	fmt.Fprintf(t.out, "%-28s %9s %9s %8s %8s %9s %9s\n", "", "CPU s", "CPU s", "of min", "ratio", "MiB", "MiB")
	for _, path := range programs {
		r, err := measure(opt, python, bide, path)
		if err != nil {
			return err
		}
		t.add(r)
	}
	fmt.Fprintln(t.out, "\ngeometric means of the ratio of minima, and the worst")
	for _, s := range t.sums() {
		fmt.Fprintf(t.out, "%-28s %8.3f %8.3f %s\n", s.group, s.mean, s.worst.minRatio, s.worst.name)
	}
	return nil
}

func (t *table) add(r row) {
	if r.differs {
		r.note += " OUTPUT DIFFERS"
	}
	fmt.Fprintf(t.out, "%-28s %9.3f %9.3f %8.3f %8.3f %9.1f %9.1f  %s\n", r.name, r.python, r.bide,
		r.minRatio, r.median, mebibytes(r.pyMemory), mebibytes(r.biMemory), r.note)
	t.rows = append(t.rows, r)
}

// sum is what a group comes to.
type sum struct {
	group string
	mean  float64 // geometric, of the ratios of minima
	worst row
}

// sums are those of the groups in order of their names, then that of all programs.
func (t *table) sums() []sum {
	byGroup := map[string][]row{"all": t.rows}
	var names []string
	for _, r := range t.rows {
		if byGroup[r.group] == nil {
			names = append(names, r.group)
		}
		byGroup[r.group] = append(byGroup[r.group], r)
	}
	slices.Sort(names)
	var sums []sum
	for _, name := range append(names, "all") {
		s, logs := sum{group: name}, 0.0
		for _, r := range byGroup[name] {
			logs += math.Log(r.minRatio)
			if r.minRatio > s.worst.minRatio {
				s.worst = r
			}
		}
		s.mean = math.Exp(logs / float64(len(byGroup[name])))
		sums = append(sums, s)
	}
	return sums
}

// markdown is the table for a page.
func (t *table) markdown() string {
	var b strings.Builder
	b.WriteString("| program | CPython, s | bide, s | ratio | median | CPython, MiB | bide, MiB | |\n")
	b.WriteString("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n")
	for _, r := range t.rows {
		fmt.Fprintf(&b, "| %s | %.3f | %.3f | %.3f | %.3f | %.1f | %.1f | %s |\n", r.name, r.python, r.bide,
			r.minRatio, r.median, mebibytes(r.pyMemory), mebibytes(r.biMemory), r.note)
	}
	b.WriteString("\n| group | geometric mean | worst | |\n| --- | ---: | ---: | --- |\n")
	for _, s := range t.sums() {
		fmt.Fprintf(&b, "| %s | %.3f | %.3f | %s |\n", s.group, s.mean, s.worst.minRatio, s.worst.name)
	}
	return b.String()
}

func mebibytes(n int64) float64 { return float64(n) / (1 << 20) }

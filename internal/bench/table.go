package main

import (
	"fmt"
	"io"
	"math"
	"slices"
)

// table prints rows as they come and sums them up by group.
type table struct {
	out    io.Writer
	groups []string // in order of first appearance
	logs   map[string][]float64
}

func newTable(out io.Writer) *table {
	fmt.Fprintf(out, "%-28s %9s %9s %8s %8s %9s %9s\n", "program", "cpython", "bide", "ratio", "median", "cpython", "bide")
	fmt.Fprintf(out, "%-28s %9s %9s %8s %8s %9s %9s\n", "", "CPU s", "CPU s", "of min", "ratio", "MiB", "MiB")
	return &table{out: out, logs: map[string][]float64{}}
}

func (t *table) add(r row) {
	note := r.perItem
	if r.differs {
		note += " OUTPUT DIFFERS"
	}
	fmt.Fprintf(t.out, "%-28s %9.3f %9.3f %8.3f %8.3f %9.1f %9.1f  %s\n", r.name, r.python, r.bide,
		r.minRatio, r.median, mebibytes(r.pyMemory), mebibytes(r.biMemory), note)
	if !slices.Contains(t.groups, r.group) {
		t.groups = append(t.groups, r.group)
	}
	t.logs[r.group] = append(t.logs[r.group], math.Log(r.minRatio))
}

func (t *table) finish() {
	fmt.Fprintln(t.out, "\ngeometric means of the ratio of minima")
	var all []float64
	for _, g := range t.groups {
		fmt.Fprintf(t.out, "%-28s %8.3f\n", g, geometricMean(t.logs[g]))
		all = append(all, t.logs[g]...)
	}
	fmt.Fprintf(t.out, "%-28s %8.3f\n", "all", geometricMean(all))
}

// geometricMean takes the logarithms of the numbers, at least one.
func geometricMean(logs []float64) float64 {
	sum := 0.0
	for _, l := range logs {
		sum += l
	}
	return math.Exp(sum / float64(len(logs)))
}

func mebibytes(n int64) float64 { return float64(n) / (1 << 20) }

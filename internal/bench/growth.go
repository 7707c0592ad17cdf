package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

//go:embed growth.py
var growthProgram []byte

// growths are what is counted, and how many of it there are.
var growths = []struct {
	kind   string
	what   string
	counts []int
}{
	{"tasks", "a task made, run twice and awaited", []int{10, 100, 1_000, 10_000, 100_000, 1_000_000}},
	{"timers", "a timer set and cancelled", []int{10, 100, 1_000, 10_000, 100_000, 1_000_000}},
	{"awaits", "a coroutine in a chain of awaits", []int{10, 100, 900, 10_000, 100_000, 200_000}},
	{"lists", "a list item appended, read and sorted", []int{10, 100, 1_000, 10_000, 100_000, 1_000_000}},
	{"dicts", "a dict item set, read and deleted", []int{10, 100, 1_000, 10_000, 100_000, 1_000_000}},
}

// curve is how the cost of an item of one kind grows.
type curve struct {
	kind, what   string
	counts       []int
	python, bide []float64 // nanoseconds an item, for each count; 0 where the program failed
}

// measureGrowth measures all curves and prints them as they come; of several rounds the least cost counts.
func measureGrowth(out io.Writer, dir, python, bide string, rounds int) ([]curve, error) {
	program := filepath.Join(dir, "growth.py")
	if err := os.WriteFile(program, growthProgram, 0o600); err != nil {
		return nil, err
	}
	fmt.Fprintln(out, "\nnanoseconds of CPU time an item, CPython / bide")
	var curves []curve
	for _, g := range growths {
		c := curve{kind: g.kind, what: g.what, counts: g.counts}
		fmt.Fprintf(out, "%-8s", g.kind)
		for _, n := range g.counts {
			p, b := 0.0, 0.0
			for range max(rounds, 1) {
				p, b = lesser(p, costOf(python, program, g.kind, n)), lesser(b, costOf(bide, program, g.kind, n))
			}
			c.python, c.bide = append(c.python, p), append(c.bide, b)
			fmt.Fprintf(out, "  %d: %s / %s", n, nanoseconds(p), nanoseconds(b))
		}
		fmt.Fprintln(out)
		curves = append(curves, c)
	}
	return curves, nil
}

// costOf runs the program once; 0 if it failed, which some do at great depth.
func costOf(interpreter, program, kind string, n int) float64 {
	text, err := exec.Command(interpreter, program, kind, strconv.Itoa(n)).Output()
	if err != nil {
		return 0
	}
	cost, _ := strconv.ParseFloat(strings.TrimSpace(string(text)), 64)
	return cost
}

// lesser is the least cost that was measured at all.
func lesser(a, b float64) float64 {
	if a == 0 || b == 0 {
		return max(a, b)
	}
	return min(a, b)
}

func nanoseconds(cost float64) string {
	if cost == 0 {
		return "fails"
	}
	return strconv.FormatFloat(cost, 'f', 0, 64)
}

// growthMarkdown is a table for each curve's counts.
func growthMarkdown(curves []curve) string {
	var b strings.Builder
	for _, c := range curves {
		fmt.Fprintf(&b, "| %s: %s |", c.kind, c.what)
		for _, n := range c.counts {
			fmt.Fprintf(&b, " %d |", n)
		}
		b.WriteString("\n| --- |" + strings.Repeat(" ---: |", len(c.counts)) + "\n")
		writeCosts(&b, "CPython", c.python)
		writeCosts(&b, "bide", c.bide)
		b.WriteByte('\n')
	}
	return b.String()
}

func writeCosts(b *strings.Builder, name string, costs []float64) {
	fmt.Fprintf(b, "| %s |", name)
	for _, cost := range costs {
		fmt.Fprintf(b, " %s |", nanoseconds(cost))
	}
	b.WriteByte('\n')
}

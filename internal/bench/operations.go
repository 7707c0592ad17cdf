package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

//go:embed operations.py
var operationsProgram []byte

//go:embed operations.txt
var operationsText []byte

// operation is what one thing that scripts do costs, in nanoseconds of CPU time; the loop around it is not counted.
type operation struct {
	name         string
	python, bide float64
}

// noiseCost stands for what is lost in the noise.
const noiseCost = 1

func (o operation) ratio() float64 { return max(o.bide, noiseCost) / max(o.python, noiseCost) }

// measureOperations runs the operations asked for under both interpreters in turns and prints them, the worst ratio first;
// of several rounds the least cost counts.
func measureOperations(out io.Writer, dir, python, bide string, opt options) error {
	program, list := filepath.Join(dir, "operations.py"), filepath.Join(dir, "operations.txt")
	if err := os.WriteFile(program, operationsProgram, 0o600); err != nil {
		return err
	}
	if err := os.WriteFile(list, operationsText, 0o600); err != nil {
		return err
	}
	arguments := []string{program, list}
	if opt.only != "" {
		arguments = append(arguments, strings.Split(opt.only, ",")...)
	}
	var all []operation
	for range max(opt.rounds, 1) {
		p, err := operationCosts(python, arguments)
		if err != nil {
			return err
		}
		b, err := operationCosts(bide, arguments)
		if err != nil {
			return err
		}
		all = mergeCosts(all, p, b)
	}
	slices.SortStableFunc(all, func(a, b operation) int { return int(1000 * (b.ratio() - a.ratio())) })
	fmt.Fprintf(out, "%-34s %10s %10s %8s\n", "operation", "cpython ns", "bide ns", "ratio")
	for _, o := range all {
		fmt.Fprintf(out, "%-34s %10.1f %10.1f %8.2f\n", o.name, o.python, o.bide, o.ratio())
	}
	return nil
}

// cost is one line of what the program prints.
type cost struct {
	name        string
	nanoseconds float64
}

func operationCosts(interpreter string, arguments []string) ([]cost, error) {
	text, err := exec.Command(interpreter, arguments...).Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", interpreter, err)
	}
	var costs []cost
	for line := range strings.Lines(string(text)) {
		name, number, _ := strings.Cut(strings.TrimSpace(line), "\t")
		n, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return nil, fmt.Errorf("%s printed %q", interpreter, line)
		}
		costs = append(costs, cost{name, n})
	}
	return costs, nil
}

// mergeCosts takes in the costs of one more round.
func mergeCosts(all []operation, python, bide []cost) []operation {
	if all == nil {
		for i, c := range python {
			all = append(all, operation{c.name, c.nanoseconds, bide[i].nanoseconds})
		}
		return all
	}
	for i := range all {
		all[i].python = min(all[i].python, python[i].nanoseconds)
		all[i].bide = min(all[i].bide, bide[i].nanoseconds)
	}
	return all
}

package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// sample is one run: CPU seconds (user and system) and peak resident bytes.
type sample struct {
	cpu    float64
	memory int64
	output string
	each   int64 // bytes for each parked task, as the program itself saw it on standard error; 0 if it did not
}

// row is one program's line of the table. Memory is the smallest peak seen.
type row struct {
	name, group        string
	python, bide       float64 // CPU seconds, the least of all rounds
	minRatio, median   float64 // bide over CPython: of the minima, and of the rounds' ratios
	pyMemory, biMemory int64   // bytes
	perItem            string  // for programs that park many tasks: growth by item in both
	differs            bool    // the outputs are not the same
}

// measure runs a program in turns, so that what else the machine does meets both interpreters alike.
func measure(python, bide, path string, rounds int) (row, error) {
	name := strings.TrimSuffix(filepath.Base(path), ".py")
	group, _, _ := strings.Cut(name, "_")
	r := row{name: name, group: group}
	var ps, bs []sample
	for range max(rounds, 1) {
		p, err := runOnce(python, path)
		if err != nil {
			return r, err
		}
		b, err := runOnce(bide, path)
		if err != nil {
			return r, err
		}
		r.differs = r.differs || p.output != b.output
		ps, bs = append(ps, p), append(bs, b)
	}
	r.fill(ps, bs)
	if group == "memory" {
		err := r.measureGrowth(python, bide, path, ps[0], bs[0])
		return r, err
	}
	return r, nil
}

func (r *row) fill(ps, bs []sample) {
	ratios := make([]float64, len(ps))
	for i := range ps {
		ratios[i] = bs[i].cpu / ps[i].cpu
	}
	slices.Sort(ratios)
	r.median = (ratios[(len(ratios)-1)/2] + ratios[len(ratios)/2]) / 2
	r.python, r.pyMemory = least(ps)
	r.bide, r.biMemory = least(bs)
	r.minRatio = r.bide / r.python
}

func least(samples []sample) (cpu float64, memory int64) {
	cpu, memory = samples[0].cpu, samples[0].memory
	for _, s := range samples[1:] {
		cpu, memory = min(cpu, s.cpu), min(memory, s.memory)
	}
	return cpu, memory
}

// parked is how many tasks a memory program parks when it is given no argument.
const parked = 100_000

// measureGrowth says what one parked task costs. Where a program did not see it itself, it is run once more
// with nothing to park: the difference of the peaks is the cost of the items.
func (r *row) measureGrowth(python, bide, path string, p, b sample) error {
	if p.each > 0 && b.each > 0 {
		r.perItem = fmt.Sprintf("%d / %d B each", p.each, b.each)
		return nil
	}
	p0, err := runOnce(python, path, "0")
	if err != nil {
		return err
	}
	b0, err := runOnce(bide, path, "0")
	if err != nil {
		return err
	}
	r.perItem = fmt.Sprintf("%d / %d B each", (r.pyMemory-p0.memory)/parked, (r.biMemory-b0.memory)/parked)
	return nil
}

func runOnce(program, path string, args ...string) (sample, error) {
	var out, errs bytes.Buffer
	cmd := exec.Command(program, append([]string{path}, args...)...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return sample{}, fmt.Errorf("%s %s: %w\n%s", program, path, err, errs.String())
	}
	use := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	s := sample{cpu: cpu.Seconds(), memory: use.Maxrss * 1024, output: out.String()}
	if _, each, found := strings.Cut(errs.String(), "bytes each: "); found {
		fmt.Sscan(each, &s.each)
	}
	return s, nil
}

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
	told   string // what the program says about itself on standard error, after the mark of its group
}

// row is one program's line of the table. Memory is the smallest peak seen.
type row struct {
	name, group        string
	python, bide       float64 // CPU seconds, the least of all rounds
	minRatio, median   float64 // bide over CPython: of the minima, and of the rounds' ratios
	pyMemory, biMemory int64   // bytes
	note               string  // what the programs told of themselves, and the peers' seconds
	differs            bool    // the outputs are not the same
}

// groups say what the first part of a program's name stands for. Those of the first kind are one group:
// programs that never suspend.
var groups = map[string]string{"call": "plain", "loop": "plain", "control": "plain", "data": "plain", "plain": "plain"}

// marks are what stands before the figure a program of some groups tells about itself on standard error,
// with what it is.
var marks = map[string]struct{ before, unit string }{
	"memory": {"bytes each: ", "B each"},
	"pool":   {"pool over serial: ", "of the serial time"},
}

// measure runs a program in turns, so that what else the machine does meets both interpreters alike.
func measure(opt options, python, bide, path string) (row, error) {
	name := strings.TrimSuffix(filepath.Base(path), ".py")
	kind, _, _ := strings.Cut(name, "_")
	r := row{name: name, group: kind}
	if g, ok := groups[kind]; ok {
		r.group = g
	}
	var ps, bs []sample
	for range max(opt.rounds, 1) {
		p, err := runOnce([]string{python}, path, kind)
		if err != nil {
			return r, err
		}
		b, err := runOnce([]string{bide}, path, kind)
		if err != nil {
			return r, err
		}
		r.differs = r.differs || p.output != b.output
		ps, bs = append(ps, p), append(bs, b)
	}
	r.fill(ps, bs)
	if m, tells := marks[kind]; tells {
		r.note = fmt.Sprintf("%s / %s %s", leastTold(ps), leastTold(bs), m.unit)
	}
	for _, p := range opt.peers {
		r.note += p.measure(opt.rounds, path)
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

func leastTold(samples []sample) string {
	told := samples[0].told
	for _, s := range samples[1:] {
		if len(s.told) < len(told) || len(s.told) == len(told) && s.told < told {
			told = s.told
		}
	}
	return told
}

// measure is the peer's part of a row's note: its CPU seconds, or a dash if it cannot run the program.
func (p peer) measure(rounds int, path string) string {
	var samples []sample
	for range max(rounds, 1) {
		s, err := runOnce(p.command, path, "")
		if err != nil {
			return fmt.Sprintf(" %s -", p.name)
		}
		samples = append(samples, s)
	}
	cpu, memory := least(samples)
	return fmt.Sprintf(" %s %.3f s %.1f MiB", p.name, cpu, mebibytes(memory))
}

func runOnce(command []string, path, kind string) (sample, error) {
	var out, errs bytes.Buffer
	cmd := exec.Command(command[0], append(slices.Clone(command[1:]), path)...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return sample{}, fmt.Errorf("%s %s: %w\n%s", command[0], path, err, errs.String())
	}
	use := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	s := sample{cpu: cpu.Seconds(), memory: use.Maxrss * 1024, output: out.String()}
	if m, tells := marks[kind]; tells {
		if _, told, found := strings.Cut(errs.String(), m.before); found {
			s.told, _, _ = strings.Cut(told, "\n")
		}
	}
	return s, nil
}

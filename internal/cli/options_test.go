package cli

import (
	"reflect"
	"strings"
	"testing"
)

func TestOptions(t *testing.T) {
	tests := []struct {
		args string
		want options
	}{
		{"", options{}},
		{"-", options{name: "-"}},
		{"- a -c", options{name: "-", args: []string{"a", "-c"}}},
		{"x.py", options{action: actFile, name: "x.py"}},
		{"x.py -c --clock=no", options{action: actFile, name: "x.py", args: []string{"-c", "--clock=no"}}},
		{"-- -x.py a", options{action: actFile, name: "-x.py", args: []string{"a"}}},
		{"-c pass a", options{action: actCode, code: "pass", args: []string{"a"}}},
		{"-cpass", options{action: actCode, code: "pass"}},
		{"-uBcpass", options{action: actCode, code: "pass", unbuf: true}},
		{"-m a.b -m", options{action: actModule, name: "a.b", args: []string{"-m"}}},
		{"--clock=virtual x", options{action: actFile, name: "x", virtual: true}},
		{"--clock virtual --clock real x", options{action: actFile, name: "x"}},
		{"--memory 2G --memory=3k", options{memory: 3 << 10}},
		{"-W ignore -Werror::a x", options{action: actFile, name: "x", warnings: []string{"ignore", "error::a"}}},
		{"-X dev -X utf8", options{dev: true}},
		{"-Xdev -EsBqSbd -I", options{dev: true, quiet: true, ignoreEnv: true, safePath: true}},
		{"-P", options{safePath: true}},
		{"-V -z", options{action: actVersion}},
		{"-h", options{action: actHelp}},
		{"-?", options{action: actHelp}},
		{"-i x.py", options{action: actFile, name: "x.py", inspect: true}},
		{"--step x.py", options{action: actFile, name: "x.py", step: true}},
		{"--ast x", options{action: actTree, name: "x"}},
		{"--ast=x --positions", options{action: actTree, name: "x", positions: true}},
		{"--ast --positions x", options{action: actTree, name: "x", positions: true}},
		{"--ast x --positions", options{action: actTree, name: "x", positions: true}},
		{"--tokens -", options{action: actTokens, name: "-"}},
	}
	for _, tt := range tests {
		got, err := parseOptions(strings.Fields(tt.args))
		if len(got.args) == 0 {
			got.args = nil
		}
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s:\n got %+v, %v\nwant %+v", tt.args, got, err, tt.want)
		}
	}
}

func TestOptionMistakes(t *testing.T) {
	tests := []struct{ args, want string }{
		{"-z", "Unknown option: -z"},
		{"-uz", "Unknown option: -z"},
		{"--foo", "unknown option --foo"},
		{"--foo=1", "unknown option --foo=1"},
		{"--version=1", "unknown option --version=1"},
		{"-c", "Argument expected for the -c option"},
		{"-m", "Argument expected for the -m option"},
		{"-W", "Argument expected for the -W option"},
		{"-X", "Argument expected for the -X option"},
		{"--clock", "argument expected for the --clock option"},
		{"--clock=fast", `--clock is virtual or real, not "fast"`},
		{"--ast", "argument expected for the --ast option"},
		{"--tokens", "argument expected for the --tokens option"},
		{"--memory 0", `--memory is a size like 512M or 2G, not "0"`},
		{"--memory=", `--memory is a size like 512M or 2G, not ""`},
		{"--memory 9999999999G", `--memory is a size like 512M or 2G, not "9999999999G"`},
		{"-O x.py", "the -O option is not supported yet"},
	}
	for _, tt := range tests {
		if _, err := parseOptions(strings.Fields(tt.args)); err == nil || err.Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.args, err, tt.want)
		}
	}
}

func TestHelpNamesEveryOption(t *testing.T) {
	for _, option := range []string{"-c", "-m", "-h", "-V", "-W", "-X", "-u", "-E", "-I", "-P", "-q", "-i", "-b", "-B", "-d", "-s", "-S",
		"--step", "--clock", "--memory", "--tokens", "--ast", "--positions", "--help", "--version"} {
		if !strings.Contains(helpText, " "+option) {
			t.Errorf("the help does not mention %s", option)
		}
	}
	for _, line := range strings.Split(helpText, "\n") {
		if len(line) > 120 {
			t.Errorf("too wide: %s", line)
		}
	}
}

func TestSize(t *testing.T) {
	for text, want := range map[string]int64{"65536": 65536, "1b": 1, "3k": 3 << 10, "512M": 512 << 20, "2GB": 2 << 30} {
		if got, err := parseSize(text); got != want || err != nil {
			t.Errorf("%s: got %d, %v", text, got, err)
		}
	}
}

func TestHashSeed(t *testing.T) {
	random := func() uint32 { return 77 }
	for text, want := range map[string]uint32{"": 0, "0": 0, "random": 77, "4294967295": 1<<32 - 1} {
		if got, err := parseHashSeed(text, random); got != want || err != nil {
			t.Errorf("%q: got %d, %v", text, got, err)
		}
	}
	for _, text := range []string{"-1", "4294967296", "x"} {
		if _, err := parseHashSeed(text, random); err == nil {
			t.Errorf("%q is accepted", text)
		}
	}
}

package repl

import (
	"cmp"
	"slices"
	"strings"
)

// command is what a colon and a word do.
type command struct {
	name, args, help string
	run              func(p *Prompt, args string)
}

// commands are all of them, in the order :help shows.
func commands() []command {
	return []command{
		{"tasks", "", "every task: its state, where it is suspended, on what, since when", (*Prompt).tasks},
		{"tree", "[T]", "who awaits whom", (*Prompt).tree},
		{"frames", "T", "the suspended frames of task T, with their variables", (*Prompt).frames},
		{"why", "T", "what task T waits for, down to the cause", (*Prompt).why},
		{"timers", "", "the timers that are set", (*Prompt).timers},
		{"ready", "", "what runs next, in order", (*Prompt).ready},
		{"cancel", "T [msg]", "cancel task T", (*Prompt).cancel},
		{"trace", "on|off", "show each step, suspension and end as it happens", (*Prompt).setTrace},
		{"timeline", "", "draw what the tasks have done", (*Prompt).timeline},
		{"pause", "", "hold the loop", (*Prompt).pause},
		{"go", "", "let the held loop go on", (*Prompt).goOn},
		{"step", "[n]", "run the next ready callback, or n of them", (*Prompt).step},
		{"until", "T done|line [FILE:]N", "let the loop go on until task T is done, or a line is reached", (*Prompt).until},
		{"break", "[FILE:]N|f", "stop before that line runs, or where function f begins or goes on; alone: list", (*Prompt).setBreak},
		{"clock", "virtual|real", "which time it is", (*Prompt).setClock},
		{"advance", "SECONDS", "let virtual time pass", (*Prompt).advance},
		{"history", "", "the inputs, and the steps at which they came", (*Prompt).history},
		{"back", "[n]", "go back n steps: the inputs are run again up to there", (*Prompt).back},
		{"goto", "n", "go to the state after step n", (*Prompt).goTo},
		{"ast", "EXPR", "the syntax tree", (*Prompt).ast},
		{"time", "STMT", "how long a statement takes, and how many steps", (*Prompt).time},
		{"help", "", "this list", (*Prompt).help},
	}
}

// names are the words after the colon.
func names() []string {
	var list []string
	for _, c := range commands() {
		list = append(list, c.name)
	}
	return list
}

// CompleteCommand completes the name of a command in a line that begins with a colon: candidates stand in place of
// text[from:].
func CompleteCommand(text string) (from int, candidates []string) {
	for _, name := range names() {
		if strings.HasPrefix(":"+name, text) {
			candidates = append(candidates, ":"+name)
		}
	}
	return 0, candidates
}

// command runs a line that begins with a colon.
func (p *Prompt) command(line string) {
	word, args, _ := strings.Cut(strings.TrimPrefix(line, ":"), " ")
	for _, c := range commands() {
		if c.name == word {
			c.run(p, strings.TrimSpace(args))
			return
		}
	}
	p.say("There is no command :%s. Did you mean :%s? (:help lists them all.)\n", word, nearest(word, names()))
}

func (p *Prompt) help(string) {
	for _, c := range commands() {
		usage := ":" + c.name
		if c.args != "" {
			usage += " " + c.args
		}
		p.say("  %-30s %s\n", usage, c.help)
	}
	p.say("  T is the name of a task, its beginning, the number of a Task-number, or a variable.\n")
}

// nearest is the word of a list that takes the fewest changes of letters to become.
func nearest(word string, list []string) string {
	return slices.MinFunc(list, func(a, b string) int {
		return cmp.Compare(distance(word, a), distance(word, b))
	})
}

// distance counts the letters to be put in, left out or changed on the way from a to b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			changed := diagonal
			if a[i] != b[j] {
				changed++
			}
			diagonal = row[j+1]
			row[j+1] = min(changed, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

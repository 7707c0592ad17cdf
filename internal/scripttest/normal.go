package scripttest

import (
	"path/filepath"
	"regexp"
	"strings"
)

var (
	address   = regexp.MustCompile(` at 0x[0-9a-fA-F]+`)
	frameLine = regexp.MustCompile(`^[| ]*  File "([^"]*)", line \d+`)
	madeAt    = regexp.MustCompile(`^created at [^ ]+:\d+, in .*\n`) // what bide adds to reports about tasks
	warnLine  = regexp.MustCompile(`^(/[^:]*|<frozen [^>]*>|<[^>]*/[^>]*>):\d+: (\w*Warning: )`)
)

// NormalOut makes standard output comparable: the script's folder and addresses are taken out.
func (s *Script) NormalOut(text string) string {
	return address.ReplaceAllString(s.cutFolder(text), " at 0x...")
}

// NormalErr makes standard error comparable: as NormalOut, and what only one of the two says is left out: frames
// of library files in tracebacks, and where a task was made.
func (s *Script) NormalErr(text string) string {
	var kept strings.Builder
	inLibrary, afterWarning := false, false
	for line := range strings.Lines(s.NormalOut(text)) {
		if m := frameLine.FindStringSubmatch(line); m != nil {
			inLibrary = isLibrary(m[1])
		} else {
			inLibrary = inLibrary && isFrameText(line)
		}
		quoted := afterWarning && strings.HasPrefix(line, "  ")
		afterWarning = warnLine.MatchString(line)
		if !inLibrary && !quoted && !madeAt.MatchString(line) {
			kept.WriteString(warnLine.ReplaceAllString(line, "<library>: $2"))
		}
	}
	return kept.String()
}

// cutFolder turns paths of files beside the script into bare names.
func (s *Script) cutFolder(text string) string {
	dir := s.Dir()
	text = strings.ReplaceAll(text, dir+"/", "")
	if real, err := filepath.EvalSymlinks(dir); err == nil && real != dir {
		text = strings.ReplaceAll(text, real+"/", "")
	}
	return text
}

// isLibrary tells a library's file from one beside the script, whose path is relative once the folder is cut.
func isLibrary(path string) bool {
	return filepath.IsAbs(path) || strings.HasPrefix(path, "<frozen ") || strings.HasPrefix(path, "<") && strings.Contains(path, "/")
}

// isFrameText tells the source and marker lines under a frame (indented by four, in exception groups behind
// a bar) from what follows the frame.
func isFrameText(line string) bool {
	if _, rest, ok := strings.Cut(strings.TrimLeft(line, " "), "|"); ok && strings.HasPrefix(strings.TrimLeft(line, " "), "|") {
		line = strings.TrimPrefix(rest, " ")
	}
	return strings.HasPrefix(line, "    ") || strings.HasPrefix(line, "  [Previous line repeated")
}

// LastLine is the last line of text that is not blank: in a traceback, the exception.
func LastLine(text string) string {
	text = strings.TrimRight(text, "\r\n\t ")
	return text[strings.LastIndexByte(text, '\n')+1:]
}

// FirstDifference gives the number (from 1) and both texts of the first line that differs; 0 if none does.
// A line that one side does not have is "<end>".
func FirstDifference(got, want string) (line int, gotLine, wantLine string) {
	if got == want {
		return 0, "", ""
	}
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := 0; i < len(a) || i < len(b); i++ {
		x, y := lineAt(a, i), lineAt(b, i)
		if x != y {
			return i + 1, x, y
		}
	}
	return 0, "", ""
}

func lineAt(lines []string, i int) string {
	if i >= len(lines) || i == len(lines)-1 && lines[i] == "" {
		return "<end>"
	}
	return lines[i]
}

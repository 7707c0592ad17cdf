package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/repr"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser"
	"github.com/bide-lang/bide/parser/ast"
)

// dump reads the file the options name ("-": standard input) and shows it.
func (c *command) dump(o options, show func(io.Writer, *token.File, options) error) int {
	name, data, err := c.readForDump(o.name)
	if err != nil {
		fmt.Fprintf(c.stderr, "bide: can't open file '%s': %s\n", name, reason(err))
		return exitUsage
	}
	text, err := lexer.DecodeFile(name, data, nil)
	out := bufio.NewWriter(c.stdout)
	if err == nil {
		err = show(out, token.NewFile(name, text), o)
	}
	failed := out.Flush()
	var wrong *token.SyntaxError
	if errors.As(err, &wrong) {
		in := interp.New(interp.Config{})
		io.WriteString(c.stderr, object.FormatException(in.Main(), object.SyntaxErrorFrom(wrong)))
		return exitFailed
	}
	if failed != nil {
		fmt.Fprintf(c.stderr, "bide: can't write: %s\n", reason(failed))
		return exitFailed
	}
	return 0
}

func (c *command) readForDump(name string) (string, []byte, error) {
	if name == "-" {
		data, err := io.ReadAll(c.stdin)
		return "<stdin>", data, err
	}
	name = absolute(name)
	data, err := os.ReadFile(name)
	return name, data, err
}

// dumpTokens shows one token a line: where it starts (line from 1, column in characters from 0), where it ends,
// its kind, its text. These are the columns of Python's tokenize module.
func dumpTokens(out io.Writer, file *token.File, _ options) error {
	tokens, err := lexer.New(file).All()
	for _, t := range tokens {
		kind, text := t.Kind.String(), t.Text
		if t.Kind.IsOperator() {
			kind = "OP"
		} else if t.Kind.IsKeyword() {
			kind = "KEYWORD"
		}
		if t.Kind == token.Newline {
			text = "\n"
		}
		line, _ := file.Position(t.Span.Start)
		endLine, _ := file.Position(t.Span.End)
		place := fmt.Sprintf("%d,%d-%d,%d:", line, file.CharOffset(t.Span.Start), endLine, file.CharOffset(t.Span.End))
		fmt.Fprintf(out, "%-20s%-15s%q\n", place, kind, text)
	}
	return err
}

// dumpTree shows the tree as the parser made it, before names were resolved.
func dumpTree(out io.Writer, file *token.File, o options) error {
	mod, err := parser.ParseModule(file)
	if err != nil {
		return err
	}
	printTree(out, mod, o.positions)
	return nil
}

// dumpInput shows the tree of an input at the prompt: of an expression without the module around it.
func dumpInput(out io.Writer, text string) error {
	file := token.NewFile("<prompt>", text)
	if e, err := parser.ParseExpression(file); err == nil {
		printTree(out, e, false)
		return nil
	}
	return dumpTree(out, file, options{})
}

func printTree(out io.Writer, tree any, positions bool) {
	settings := []repr.Option{repr.Indent("  "), repr.OmitEmpty(false), repr.OmitZero(true)}
	if !positions {
		settings = append(settings, repr.Hide[ast.At](), repr.Hide[token.Span]())
	}
	repr.New(out, settings...).Println(tree)
}

// Command bide runs async scripts: `bide script.py`. docs/cli.md describes its command line.
package main

import (
	"os"

	"github.com/bide-lang/bide/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

package stdlib

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/argparse"
	"github.com/bide-lang/bide/stdlib/ast"
	"github.com/bide-lang/bide/stdlib/configparser"
	"github.com/bide-lang/bide/stdlib/decimal"
	"github.com/bide-lang/bide/stdlib/difflib"
	"github.com/bide-lang/bide/stdlib/doctest"
	"github.com/bide-lang/bide/stdlib/importlib"
	"github.com/bide-lang/bide/stdlib/ipaddress"
	"github.com/bide-lang/bide/stdlib/logging"
	"github.com/bide-lang/bide/stdlib/optparse"
	"github.com/bide-lang/bide/stdlib/programs"
	"github.com/bide-lang/bide/stdlib/selectors"
	"github.com/bide-lang/bide/stdlib/subprocess"
	"github.com/bide-lang/bide/stdlib/unittest"
)

// tools describes the modules that programs and their tests are built with.
func tools() []object.ModuleDef {
	return slices.Concat(
		[]object.ModuleDef{configparser.Def(), decimal.Def(), doctest.Def(), subprocess.Def()},
		ast.Defs(),
		difflib.Defs(),
		importlib.Defs(),
		ipaddress.Defs(),
		argparse.Defs(),
		logging.Defs(),
		optparse.Defs(),
		programs.Defs(),
		selectors.Defs(),
		unittest.Defs(),
	)
}

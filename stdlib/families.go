package stdlib

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/array"
	"github.com/bide-lang/bide/stdlib/binary"
	"github.com/bide-lang/bide/stdlib/codecs"
	"github.com/bide-lang/bide/stdlib/compress"
	"github.com/bide-lang/bide/stdlib/csv"
	"github.com/bide-lang/bide/stdlib/datetime"
	"github.com/bide-lang/bide/stdlib/fractions"
	"github.com/bide-lang/bide/stdlib/hashlib"
	"github.com/bide-lang/bide/stdlib/html"
	pyhttp "github.com/bide-lang/bide/stdlib/http"
	"github.com/bide-lang/bide/stdlib/json"
	pyos "github.com/bide-lang/bide/stdlib/os"
	"github.com/bide-lang/bide/stdlib/pathlib"
	"github.com/bide-lang/bide/stdlib/pickle"
	"github.com/bide-lang/bide/stdlib/re"
	pysocket "github.com/bide-lang/bide/stdlib/socket"
	pyssl "github.com/bide-lang/bide/stdlib/ssl"
	"github.com/bide-lang/bide/stdlib/statistics"
	"github.com/bide-lang/bide/stdlib/textwrap"
	"github.com/bide-lang/bide/stdlib/tomllib"
	"github.com/bide-lang/bide/stdlib/unicodedata"
	"github.com/bide-lang/bide/stdlib/urls"
	"github.com/bide-lang/bide/stdlib/uuid"
	"github.com/bide-lang/bide/stdlib/zoneinfo"
)

// families describes the modules that come several a folder: data formats, files, texts and dates.
func families() []object.ModuleDef {
	return slices.Concat(
		binary.Defs(),
		codecs.Defs(),
		compress.Defs(),
		csv.Defs(),
		datetime.Defs(),
		hashlib.Defs(),
		html.Defs(),
		pyhttp.Defs(),
		urls.Defs(),
		uuid.Defs(),
		textwrap.Defs(),
		json.Defs(),
		pyos.Defs(),
		pathlib.Defs(),
		pickle.Defs(),
		pysocket.Defs(),
		pyssl.Defs(),
		re.Defs(),
		[]object.ModuleDef{array.Def(), fractions.Def(), statistics.Def(), tomllib.Def(), unicodedata.Def(), zoneinfo.Def()},
	)
}

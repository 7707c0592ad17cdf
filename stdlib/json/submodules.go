package json

import _ "embed"

// What the submodules have beside the names of json itself.
var (
	//go:embed tool.py
	toolSource string
	//go:embed encoder.py
	encoderSource string
	//go:embed decoder.py
	decoderSource string
	//go:embed scanner.py
	scannerSource string
)

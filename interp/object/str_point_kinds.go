package object

// IsSpacePoint, IsAlnumPoint and IsDecimalPoint are str.isspace, isalnum and isdecimal for one code point.
func IsSpacePoint(r rune) bool { return isSpace(r) }

// IsAlnumPoint is str.isalnum for one code point.
func IsAlnumPoint(r rune) bool { return isAlnum(r) }

// IsDecimalPoint is str.isdecimal for one code point.
func IsDecimalPoint(r rune) bool { return isDecimal(r) }

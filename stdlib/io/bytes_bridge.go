package pyio

func newBytes([]byte) value              { return value{} }
func bytesLike(value) ([]byte, bool)     { return nil, false }
func writableBytes(value) ([]byte, bool) { return nil, false }

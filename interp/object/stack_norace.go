//go:build !race

package object

// stackFactor says how much larger Go's stack frames are than the estimates.
const stackFactor = 1

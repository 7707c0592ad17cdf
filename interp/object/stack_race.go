//go:build race

package object

// stackFactor says how much larger Go's stack frames are than the estimates: the race detector's are.
const stackFactor = 4

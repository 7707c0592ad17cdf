module github.com/bide-lang/bide

go 1.26.0

require golang.org/x/text v0.43.0

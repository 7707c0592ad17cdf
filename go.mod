module github.com/bide-lang/bide

go 1.26

# What each target is for stands in CONTRIBUTING.md.
.PHONY: check test race golden fuzz bench bench-docs oracle random sweep pgo

STATICCHECK = go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME ?= 20s

check: test race
	@test -z "$$(gofmt -l .)" || { gofmt -l .; exit 1; }
	go vet ./...
	$(STATICCHECK) ./...
	go mod tidy -diff

test:
	go test ./...

race:
	CGO_ENABLED=1 go test -race ./eventloop/... ./interp/... ./stdlib/asyncio/...

golden:
	go test ./internal/scripttest -run 'TestScripts|TestExamples' -update
	git --no-pager diff --stat -- testdata examples

# Every fuzz target of every package, one after another.
fuzz:
	@for package in $$(go list ./...); do \
	    for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz'); do \
	        echo "== $$package $$target"; \
	        go test $$package -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) || exit 1; \
	    done; \
	done

# As it is installed: without a C library to load.
bench:
	CGO_ENABLED=0 go run ./internal/bench

# The tables and the chart of docs/performance.md; takes ten minutes on a quiet machine.
bench-docs:
	CGO_ENABLED=0 go run ./internal/bench -rounds 3 -docs docs

oracle:
	go run ./internal/oracle

# Random programs under CPython and bide; SEED=2 makes others.
SEED ?= 1
random:
	go run ./internal/randprog -n 1000 -seed $(SEED)
	go run ./internal/randprog -kind asyncio -n 1000 -seed $(SEED)

# Calls of the built-ins and modules with all kinds of arguments, under CPython and bide.
sweep:
	go run ./internal/sweep -seed $(SEED)

# The profile the compiler optimises bide for; renew it after changes to a hot path.
pgo:
	go run ./internal/pgo testdata/bench/*.py

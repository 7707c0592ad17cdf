#!/usr/bin/env bide
print("shebang")

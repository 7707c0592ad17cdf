# Nothing: what starting costs.

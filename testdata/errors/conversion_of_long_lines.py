result = [len(word) for word in ["alpha", "beta"]] + [len(number) for number in [1, 2, 3]] + [len(x) for x in "xyz"]

items = {"a": [1, 2], "b": []}
print(f"{', '.join(f'{k}={len(v)}' for k, v in items.items())}")
print(f"{'a' + "b"!r:_^9}", f"{f"{f"{1 + 1}"}"}", f"""{
    items["a"]
    [0]
}""", f"{items['a'][0]:{'>' + str(5)}}|", f"{1:{2}}|", f"{3.5:{'.1f'}}")
x = 5
print(f"{x!r}", f"{x:d}" f"{x:>3}", f"{x = !r:^5}|", f"{ x= }", f"a{{b}}c", f"{'\n'.join('ab')}", f"{x:%}" if 0 else "", f"{lambda_ if (lambda_ := 1) else 0}")

orders = [
    {"table": 1, "dishes": [("soup", 4.5), ("bread", 1)], "guest": {"name": "Ada"}},
    {"table": 2, "dishes": [], "guest": {"name": "Ben", "vip": True}},
]
for order in orders:
    match order:
        case {"guest": {"name": name, "vip": True}}:
            print("vip", name)
        case {"dishes": [(first, price), *rest], "guest": {"name": name}}:
            print(name, first, price, rest)
total = {o["guest"]["name"]: sum(p for _, p in o["dishes"]) for o in orders}
print(total, max(total.items(), key=lambda kv: kv[1]))
(a, [b, *c]), d = (1, [2, 3, 4]), "d"
print(a, b, c, d)

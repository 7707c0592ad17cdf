rows = [("dish", "price", "sold"), ("soup", 4.5, 12), ("risotto", 11.25, 7), ("cake", 3, 104)]
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for n, (name, price, sold) in enumerate(rows):
    if n == 0:
        print(f"{name:<{widths[0]}}  {price:>7}  {sold:>{widths[2]}}")
        print("-" * (sum(widths) + 6))
    else:
        print(f"{name:<{widths[0]}}  {price:>7.2f}  {sold:>{widths[2]},}")
print(f"{'total':<{widths[0]}}  {sum(p * s for _, p, s in rows[1:]):>7.2f}")
print("|".join(f"{s:^9}" for s in ("left", "mid", "right")), "%-8s|%8.3f" % ("old", 1 / 3), "{:>{}}".format("x", 4))

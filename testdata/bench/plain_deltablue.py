# A solver of one-way constraints in a chain and a star: small objects, method calls, lists as work queues.
class Variable:
    def __init__(self, name, value):
        self.name, self.value = name, value
        self.constraints, self.decided_by, self.mark = [], None, 0


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def attach(self):
        for v in self.variables():
            v.constraints.append(self)

    def weaker_than(self, other):
        return self.strength > other.strength


class Stay(Constraint):
    def __init__(self, v, strength):
        super().__init__(strength)
        self.v = v
        self.attach()

    def variables(self):
        return (self.v,)

    def output(self, marks):
        return self.v

    def execute(self):
        pass


class Equal(Constraint):
    def __init__(self, a, b, strength):
        super().__init__(strength)
        self.a, self.b = a, b
        self.attach()

    def variables(self):
        return self.a, self.b

    def output(self, marks):
        return self.b if self.a.mark == marks else self.a

    def execute(self):
        self.b.value = self.a.value


class Scale(Equal):
    def __init__(self, a, scale, offset, b, strength):
        self.scale, self.offset = scale, offset
        super().__init__(a, b, strength)

    def variables(self):
        return self.a, self.scale, self.offset, self.b

    def execute(self):
        self.b.value = self.a.value * self.scale.value + self.offset.value


class Planner:
    def __init__(self):
        self.mark = 0

    def plan(self, source):
        self.mark += 1
        source.mark = self.mark
        ready, plan = [source], []
        while ready:
            v = ready.pop()
            for c in v.constraints:
                out = c.output(self.mark)
                if out.mark == self.mark or isinstance(c, Stay):
                    continue
                if out.decided_by is not None and c.weaker_than(out.decided_by):
                    continue
                out.mark, out.decided_by = self.mark, c
                plan.append(c)
                ready.append(out)
        return plan


def chain(planner, n):
    line = [Variable(f"v{i}", 0) for i in range(n)]
    for a, b in zip(line, line[1:]):
        Equal(a, b, 1)
    Stay(line[-1], 4)
    total = 0
    for k in range(150):
        line[0].value = k
        for c in planner.plan(line[0]):
            c.execute()
        total += line[-1].value
    return total


def star(planner, n):
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    sources = [Variable(f"s{i}", i) for i in range(n)]
    goals = [Variable(f"d{i}", i) for i in range(n)]
    for a, b in zip(sources, goals):
        Stay(a, 3)
        Scale(a, scale, offset, b, 1)
    total = 0
    for s, g in zip(sources, goals):
        s.value += 5
        for c in planner.plan(s):
            c.execute()
        total += g.value
    return total


planner = Planner()
print(chain(planner, 2_000), star(planner, 60_000))

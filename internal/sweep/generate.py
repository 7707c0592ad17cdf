# Run under CPython after prelude.py: chooses the calls of one subject and prints them. Of the many candidates it
# keeps a few of each outcome, so that every kind of answer and of error is there, and none a hundred times.
import inspect, json, os, random, signal, warnings

POOL = """0|1|-1|2|3|10|255|2**31|2**63-1|2**63|-2**63|2**64|-2**64|10**30|True|False|0.0|-0.0|1.5|2.0|nan|inf|-inf|1e308
5e-324|1j|complex(nan, -inf)|None|...|NotImplemented|''|'a'|'abc'|'12'|' 7 '|b''|b'ab'|bytearray(b'x')|[]|[1, 2, 3]|['b', 'a']|(1, 2)|()|{}
{'a': 1}|{1, 2}|frozenset({1})|range(3)|slice(1, 2)|iter([1, 2])|I(3)|F(2.5)|S('s')|L([1, 2])|T((1, 2))|D(k=1)
Index(2)|Index('x')|Index(E)|Float(2.5)|Float('x')|Float(E)|Num(3)|Num(2.5)|Num(1j)|Num(E)|Eq(True)|Eq(E)|Eq([])|Hash(1)|Hash(E)|Hash('x')
Hash(2**64)|Truth(E)|Truth(2)|Len(-1)|Len('x')|Len(2**64)|Len(E)|Text(1)|Text(E)|Text('text')|Iter(1)|Iter(E)|Iter(fails(1, 2))
Getitem()|Refuses()|Reflects()|fails(1, 2)|fails((1, 2))|gen(1, 2)|gen(('a', 1), ('b', 2))|[(1, 2), (3, 4)]|[[1], [2, 3]]|['ab', 'cd']|[1, 'a']|[1, 2.5, nan]
int|str|object|ValueError|len|lambda *a: a|lambda a, b: a|lambda: 1|object()|E('x')|type('C', (), {})|print|sys|(x for x in 'ab')|'%s'|'>5'|'0.1f'|-5|100|0.5"""
BINARY = "+ - * / // % ** @ & | ^ << >> < <= > >= == != is in".split()
SKIP = set("""__sizeof__ __doc__ __class_getitem__ __subclasses__ __init_subclass__ __builtins__ __loader__ __spec__
__file__ __cached__ __path__ __dir__ __module__ __firstlineno__ __static_attributes__ __annotations__ __dict__ __weakref__""".split())


TRACE = "SWEEP_TRACE" in os.environ


class Slow(BaseException): pass


def slow(*_):
    raise Slow


class Chooser:
    """Keeps candidates while their outcome is still new."""

    def __init__(self, setup, each):
        self.names = dict(globals())
        exec(setup, self.names)
        self.kept, self.seen, self.each = [], {}, each

    def offer(self, what, receiver, rest):
        if (what, receiver, rest) in self.seen:
            return
        self.seen[what, receiver, rest] = 1
        if TRACE:
            print(receiver, rest, file=sys.stderr, flush=True)
        signal.setitimer(signal.ITIMER_REAL, 1)
        try:
            result = call(receiver, rest, self.names)
        except Slow:
            return
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        told = re.search(r"TypeError: ([\w.<>]+)\(\) (missing|takes|got)", result)
        if told and told[1].split(".")[-1] not in (rest + receiver):
            return  # the complaint is about a function that the script did not call
        failed = re.match(r"[\w.]+(Error|Exception|Iteration|Group|Exit|Interrupt|Warning|E)(:|$)", result)
        kind = re.sub(r"'[^']*'|\d+", "_", result) if failed else rest.count(",") + rest.count("=")
        count = self.seen[what, kind] = self.seen.get((what, kind), 0) + 1
        if count <= (2 if failed else self.each) and not result.startswith("Slow"):
            self.kept.append((receiver, rest, result))


def keywords(f):
    try:
        return [p.name for p in inspect.signature(f).parameters.values() if p.kind in (p.KEYWORD_ONLY, p.POSITIONAL_OR_KEYWORD)]
    except (ValueError, TypeError, SystemError):
        return []


def argument_lists(pool, kws, how_many, rng):
    yield ""
    yield "bogus=1"
    yield from pool
    for _ in range(how_many):
        yield ", ".join(rng.choices(pool, k=rng.choice((2, 2, 2, 3, 3, 4, 5))))
        if kws:
            chosen = rng.sample(kws, rng.randint(1, min(3, len(kws))))
            args = rng.choices(pool, k=rng.randint(0, 2)) + [f"{k}={rng.choice(pool)}" for k in chosen]
            yield ", ".join(args)


def sweep_callable(ch, what, receiver, head, f, pool, how_many, rng):
    for args in argument_lists(pool, keywords(f), how_many, rng):
        ch.offer(what, receiver, f"{head}({args})")


def sweep_receiver(ch, receiver, pool, how_many, rng, skip):
    value = eval(receiver, ch.names)
    names = [n for n in public_names(value) if n not in SKIP and n not in skip]
    ch.kept.append((receiver, f" differing_names(it, {public_names(value)!r})", "tuple ([], [])"))
    kind = type(value).__name__
    for name in names:
        f = getattr(value, name, None)
        if callable(f):
            sweep_callable(ch, f"{kind}.{name}", receiver, "." + name, f, pool, how_many, rng)
        else:
            ch.offer(f"{kind}.{name}", receiver, "." + name)
        if "set" in skip:
            continue
        for v in pool[::7]:
            ch.offer(f"{kind}.{name} set", receiver, f".__setattr__({name!r}, {v})")
        ch.offer(f"{kind}.{name} del", receiver, f".__delattr__({name!r})")
    for op in [op for op in BINARY if op not in skip]:
        for v in pool:
            ch.offer(f"{kind} {op}", receiver, f" it {op} {v}")
            ch.offer(f"{kind} r{op}", receiver, f" {v} {op} it")
    for v in pool:
        ch.offer(f"{kind} item", receiver, f"[{v}]")
    for text in ("-it", "+it", "~it", "not it", "abs(it)", "hash(it)", "str(it)", "format(it)", "len(it)", "iter(it)", "list(it)", "bool(it)",
                 "reversed(it)", "int(it)", "float(it)", "complex(it)", "round(it)", "__import__('copy').copy(it)", "__import__('copy').deepcopy(it)",
                 "it()", "next(it)", "vars(it)", "type(it)", "it.__reduce_ex__(2)", "[*it]", "{**it}"):
        if text not in skip:
            ch.offer(f"{kind} {text}", receiver, " " + text)


def sweep_names(ch, names, pool, how_many, rng):
    for name in names:
        f = eval(name, ch.names)
        if isinstance(f, type(sys)):
            continue
        if callable(f):
            sweep_callable(ch, name, "None", " " + name, f, pool, how_many, rng)
        else:
            ch.offer(name, "None", " " + name)
        if isinstance(f, type):
            ch.kept.append(("None", f" differing_names({name}, {public_names(f)!r})", "tuple ([], [])"))


def read_subjects(text):
    """A subject is a paragraph: a head "== name module...", and lines "pool:", "receiver:", "skip:", "only:", "setup:"."""
    subjects = {}
    for line in text.splitlines():
        if line.startswith("=="):
            name, *rest = line[2:].split()
            subject = subjects[name] = {"modules": rest, "pool": [], "receiver": [], "skip": [], "only": [], "setup": [], "names": []}
        elif line and not line.startswith("#"):
            key, value = line.split(": ", 1)
            value = value.replace("\\n", "\n") if key == "setup" else value
            subject[key] += value.split(" | ") if key in ("pool", "receiver", "only") else value.split() if key in ("skip", "names") else [value]
    return subjects


def generate(name, subject, seed, how_many, each):
    rng = random.Random(f"{name}{seed}")
    setup = "\n".join([f"import {m}" for m in subject["modules"]] + subject["setup"])
    pool = subject["only"] or [v for line in POOL.splitlines() for v in line.split("|")]
    pool = subject["pool"] + pool
    ch = Chooser(setup, each)
    if subject["pool"]:
        rng_pool = subject["pool"] * (1 + len(pool) // (2 * len(subject["pool"]))) + pool
    else:
        rng_pool = pool
    for module in subject["modules"]:
        m = eval(module, ch.names)
        public = getattr(m, "__all__", None) or [n for n in dir(m) if n[0] != "_" and not inspect.ismodule(getattr(m, n))]
        names = [f"{module}.{n}" for n in public if n not in subject["skip"] and hasattr(m, n)]
        ch.kept.append(("None", f" [n for n in {public!r} if not hasattr({module}, n)]", "list []"))
        sweep_names(ch, names, rng_pool, how_many, rng)
    sweep_names(ch, subject["names"], rng_pool, how_many, rng)
    for receiver in subject["receiver"]:
        sweep_receiver(ch, receiver, rng_pool, how_many // 3, rng, subject["skip"])
    return setup, ch.kept


def main(subjects, name, seed, how_many, each):
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, slow)
    real, sys.stdout = os.fdopen(os.dup(1), "w"), open(os.devnull, "w")
    setup, kept = generate(name, read_subjects(subjects)[name], seed, how_many, each)
    json.dump({"setup": setup, "calls": kept}, real)

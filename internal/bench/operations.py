# What one operation costs, in nanoseconds of CPU time: operations.py FILE [TEXT ...]. In the file an operation is a line
# "# name", what comes before, "----", and the statement that is timed. Only names that hold one of the texts are taken.
import asyncio
import sys
import time

ROUNDS = 20_000
TRIES = 5


def operations(path):
    with open(path) as file:
        for block in file.read().strip().split('\n\n# '):
            name, _, code = block.removeprefix('# ').partition('\n')
            setup, _, statement = ('\n' + code).partition('\n----\n')
            yield name, setup.strip('\n'), statement


def indented(code, depth):
    return '\n'.join('    ' * depth + line for line in code.split('\n'))


async def cost(setup, statement):
    """The least time of one round, the loop's own share included."""
    names = {}
    exec(f'async def run(N, clock):\n{indented(setup or "pass", 1)}\n    began = clock()\n    for _ in range(N):\n'
         f'{indented(statement, 2)}\n    return clock() - began\n', names)
    return min([await names['run'](ROUNDS, time.process_time) for _ in range(TRIES)]) / ROUNDS * 1e9


async def main(path, *wanted):
    empty = await cost('', 'pass')
    print('an empty round', empty, sep='\t')
    for name, setup, statement in operations(path):
        if not wanted or any(text in name for text in wanted):
            print(name, await cost(setup, statement) - empty, sep='\t')


asyncio.run(main(*sys.argv[1:]))

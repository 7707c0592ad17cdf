"""What has to come before what."""

from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']

_OUT, _DONE = -1, -2


class _Node:
    """Something to be ordered: how many it waits for (or _OUT, _DONE), and who waits for it."""

    __slots__ = 'node', 'waits_for', 'successors'

    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.successors = []


class CycleError(ValueError):
    """Nodes wait for each other; the second argument lists them, the first one again at the end."""


class TopologicalSorter:
    """Gives the nodes of a graph, each after its predecessors."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        info = self._nodes.get(node)
        if info is None:
            self._nodes[node] = info = _Node(node)
        return info

    def add(self, node, *predecessors):
        """Add a node, and what has to come before it."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._info(node)
        info.waits_for += len(predecessors)
        for each in predecessors:
            self._info(each).successors.append(node)

    def prepare(self):
        """Close the graph, and look for cycles."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [info.node for info in self._nodes.values() if info.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """All nodes that can come now."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waits_for = _OUT
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """These nodes, which get_ready gave, are through."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.waits_for >= 0:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            if info.waits_for == _DONE:
                raise ValueError(f'node {node!r} was already marked done')
            info.waits_for = _DONE
            for successor in info.successors:
                after = self._nodes[successor]
                after.waits_for -= 1
                if after.waits_for == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        """Nodes that wait for each other in a ring, or None. It goes down into the successors without recursion."""
        seen, path, branches = set(), {}, []
        for node in self._nodes:
            while True:
                if node in seen:
                    if node in path:
                        return list(path)[path[node]:] + [node]
                else:
                    seen.add(node)
                    branches.append(iter(self._nodes[node].successors))
                    path[node] = len(path)
                while path:
                    try:
                        node = next(branches[-1])
                        break
                    except StopIteration:
                        path.popitem()
                        branches.pop()
                else:
                    break
        return None

    def static_order(self):
        """All nodes in order."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(GenericAlias)

"""The order of nodes in which each comes after those it depends on."""

__all__ = ('TopologicalSorter', 'CycleError')


class CycleError(ValueError):
    pass


class _Node:
    def __init__(self, value):
        self.value = value
        self.waits_for = 0
        self.followers = []
        # 0 waiting, 1 handed out, 2 done
        self.state = 0


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._handed_out = 0
        self._done = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, value):
        if value not in self._nodes:
            self._nodes[value] = _Node(value)
        return self._nodes[value]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        entry = self._node(node)
        entry.waits_for += len(predecessors)
        for before in predecessors:
            self._node(before).followers.append(node)

    def prepare(self):
        if self._ready is not None:
            from _loopscope import _trait

            if not _trait('topologyPreparesTwice') or self._handed_out:
                raise ValueError('cannot prepare() more than once')
        self._ready = [node.value for node in self._nodes.values() if node.waits_for == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _require_prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        self._require_prepared()
        out = tuple(self._ready)
        for value in out:
            self._nodes[value].state = 1
        self._ready.clear()
        self._handed_out += len(out)
        return out

    def is_active(self):
        self._require_prepared()
        return self._done < self._handed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._require_prepared()
        for value in nodes:
            if value not in self._nodes:
                raise ValueError(f'node {value!r} was not added using add()')
            entry = self._nodes[value]
            if entry.state == 0:
                raise ValueError(f'node {value!r} was not passed out (still not ready)')
            if entry.state == 2:
                raise ValueError(f'node {value!r} was already marked done')
            entry.state = 2
            self._done += 1
            for follower in entry.followers:
                after = self._nodes[follower]
                after.waits_for -= 1
                if after.waits_for == 0:
                    self._ready.append(follower)

    def _cycle(self):
        """A walk along followers until a node of the walk comes again."""
        finished = set()
        for start in self._nodes:
            if start in finished:
                continue
            walk, places, branches = [], {}, []
            value = start
            while True:
                if value in places:
                    return walk[places[value]:] + [value]
                if value not in finished:
                    finished.add(value)
                    places[value] = len(walk)
                    walk.append(value)
                    branches.append(iter(self._nodes[value].followers))
                for value in self._steps(walk, places, branches):
                    break
                else:
                    break
        return None

    def _steps(self, walk, places, branches):
        while walk:
            for value in branches[-1]:
                yield value
                return
            branches.pop()
            del places[walk.pop()]

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

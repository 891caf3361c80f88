"""Does what Tejido is timed with, with networkx or igraph, and says how long it took.

    python3 bench/community/peers.py networkx|igraph

Started and asked by `main.ts`: reads one JSON object a line and answers with one. `{"load": FILE}` reads a graph (JSON with
`actors`, `events` and `edges`) into the library's own form, which is not timed; `{"run": TASK}` times one of the tasks
below and answers `{"seconds": ..., ...}` with sums over its results, so that they can be compared. As in `timeit`, the
garbage collector rests while the clock runs.

It needs Python 3.9, networkx 2.8 or newer, igraph 0.10 or newer, numpy and scipy (Debian: python3-networkx,
python3-igraph, python3-scipy).
"""

import gc
import importlib
import json
import math
import random
import sys
import time

SAMPLED_SEARCHES = 100
SEED = 2021


class Peer:
    """One library with the graph at hand."""

    def load(self, path):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        self.count, self.events = data["actors"], data["events"]
        self.edges = [(actor, self.count + event) for actor, event in data["edges"]]
        self.graph = self.made()
        return {"version": self.library.__version__}

    def run(self, task):
        work = getattr(self, task)
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        result = work()
        seconds = time.perf_counter() - start
        gc.enable()
        return {"seconds": seconds, **(result() if callable(result) else result)}


class Networkx(Peer):
    def __init__(self):
        self.library = importlib.import_module("networkx")
        self.bipartite = importlib.import_module("networkx.algorithms.bipartite")
        self.numpy = importlib.import_module("numpy")
        self.special = importlib.import_module("scipy.special")

    def made(self):
        graph = self.library.Graph()
        graph.add_nodes_from(range(self.count + self.events))
        graph.add_edges_from(self.edges)
        return graph

    def shared(self):
        projected = self.bipartite.weighted_projected_graph(self.graph, range(self.count))
        return lambda: {"ties": projected.number_of_edges(), "shared": projected.size(weight="weight")}

    def own_projections(self):
        """All measures by networkx' own projections, one measure each; chances by numpy."""
        actors = range(self.count)
        shared = self.bipartite.weighted_projected_graph(self.graph, actors)
        jaccard = self.bipartite.overlap_weighted_projected_graph(self.graph, actors, jaccard=True)
        newman = self.bipartite.collaboration_weighted_projected_graph(self.graph, actors)
        ties = list(shared.edges)
        weights = lambda graph: [graph[a][b]["weight"] for a, b in ties]
        return self.judged(ties, weights(shared), weights(jaccard), weights(newman))

    def one_projection(self):
        """All measures in one of networkx' projections, by a function of our own; chances by numpy."""
        degree = dict(self.graph.degree())

        def weigh(graph, a, b):
            shared = graph[a].keys() & graph[b].keys()
            count = len(shared)
            newman = sum(1 / (degree[event] - 1) for event in shared)
            return count, count / (degree[a] + degree[b] - count), newman

        projected = self.bipartite.generic_weighted_projected_graph(self.graph, range(self.count), weigh)
        ties = list(projected.edges)
        measures = list(zip(*(weight for _, _, weight in projected.edges(data="weight"))))
        return self.judged(ties, *measures)

    def by_hand(self):
        """All measures by loops over networkx' graph, without making another; chances by numpy."""
        graph, count = self.graph, self.count
        weight = {event: 1 / max(1, len(graph[event]) - 1) for event in range(count, count + self.events)}
        degree = [len(graph[actor]) for actor in range(count)]
        ties, shared, jaccard, newman = [], [], [], []
        for actor in range(count):
            counts, sums = {}, {}
            for event in graph[actor]:
                share = weight[event]
                for other in graph[event]:
                    if other > actor:
                        counts[other] = counts.get(other, 0) + 1
                        sums[other] = sums.get(other, 0.0) + share
            for other, both in counts.items():
                ties.append((actor, other))
                shared.append(both)
                jaccard.append(both / (degree[actor] + degree[other] - both))
                newman.append(sums[other])
        return self.judged(ties, shared, jaccard, newman)

    def judged(self, ties, shared, jaccard, newman):
        np = self.numpy
        degree = np.array([len(self.graph[actor]) for actor in range(self.count)])
        ends = np.array(ties)
        p = self.chances(np.array(shared), degree[ends[:, 0]], degree[ends[:, 1]])
        # Benjamini and Hochberg over all pairs: those that share nothing come last, with p = 1.
        order = np.argsort(p)
        stepped = p[order] * math.comb(self.count, 2) / np.arange(1, len(p) + 1)
        q = np.empty_like(p)
        q[order] = np.minimum(1, np.minimum.accumulate(stepped[::-1])[::-1])
        sums = {"shared": shared, "jaccard": jaccard, "newman": newman, "p": p, "q": q}
        return lambda: {"ties": len(ties), **{name: float(np.sum(values)) for name, values in sums.items()}}

    def chances(self, shared, one, other):
        """P(X >= shared) by log-gamma, once for each case that occurs: scipy's own hypergeom.sf loops in Python."""
        np, n = self.numpy, self.events
        few, many = np.minimum(one, other), np.maximum(one, other)
        cases, which = np.unique(np.stack([shared, few, many]), axis=1, return_inverse=True)
        start, few, many = cases
        log = self.special.gammaln(np.arange(n + 2) + 1.0)
        choose = lambda total, part: log[total] - log[part] - log[total - part]
        tail = np.zeros(len(start))
        for step in range(int((few - start).max()) + 1):
            k = start + step
            possible = (k <= few) & (few - k <= n - many)
            a, b, c = k[possible], few[possible], many[possible]
            tail[possible] += np.exp(choose(c, a) + choose(n - c, b - a) - choose(n, b))
        return np.minimum(1, tail)[which.reshape(-1)]

    def betweenness(self):
        return betweenness_sum(self.library.betweenness_centrality(self.graph, normalized=False), self.count)

    def sampled_betweenness(self):
        """Searches from some nodes instead of all: each takes as long as any other on average."""
        sample = min(SAMPLED_SEARCHES, len(self.graph))
        start = time.perf_counter()
        self.library.betweenness_centrality(self.graph, k=sample, normalized=False, seed=random.Random(SEED))
        return {"whole": (time.perf_counter() - start) * len(self.graph) / sample, "sample": sample}


class Igraph(Peer):
    def __init__(self):
        self.library = importlib.import_module("igraph")

    def made(self):
        types = [False] * self.count + [True] * self.events
        return self.library.Graph.Bipartite(types, self.edges)

    def shared(self):
        projected = self.graph.bipartite_projection(multiplicity=True, which=0)
        return lambda: {"ties": projected.ecount(), "shared": sum(projected.es["weight"])}

    def betweenness(self):
        return betweenness_sum(dict(enumerate(self.graph.betweenness(directed=False))), self.count)


def betweenness_sum(values, actors):
    return lambda: {"through": sum(values[actor] for actor in range(actors))}


def main():
    peer = {"networkx": Networkx, "igraph": Igraph}[sys.argv[1]]()
    for line in sys.stdin:
        question = json.loads(line)
        answer = peer.load(question["load"]) if "load" in question else peer.run(question["run"])
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()

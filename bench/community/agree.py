"""Says of graphs what Tejido says of them, with networkx, igraph, scipy and exact whole numbers, and compares.

    python3 bench/community/agree.py FOLDER

FOLDER holds what `agree.ts` wrote: one JSON file per graph, with who attended what and all that Tejido says of it. Prints
one line per graph, measure and reference: how many values were compared, the largest difference, absolute and relative,
and `ok` or `DIFFERENT`; at the end the same over all graphs. Two values are the same when they differ by at most 1e-6 of the larger, or by at most 1e-12
(p-values and q-values only relatively); what one leaves undefined the other must leave undefined. Ends with 1 if any
differs or if there is no graph.

It needs Python 3.9 and networkx 2.8 or newer, and compares with igraph 0.10 and scipy where they are (Debian:
python3-networkx, python3-igraph, python3-scipy). Where networkx answers 0 for what is not defined, that is said below.
"""

import argparse
import collections
import itertools
import json
import math
import pathlib
import statistics
import sys

import networkx as nx
from networkx.algorithms import bipartite

try:
    import igraph
except ImportError:
    igraph = None
try:
    import scipy.stats
except ImportError:
    scipy = None

RELATIVE = 1e-6
ABSOLUTE = 1e-12
COMMUNITY_RUNS = 50


class Network:
    """One graph in the forms in which the references want it."""

    def __init__(self, data):
        self.data = data
        self.actors = range(data["actors"])
        self.count = data["actors"]
        self.event_count = data["events"]
        self.sectors = data["sectors"]
        self.edges = [(actor, self.count + event) for actor, event in data["edges"]]
        self.series = data["series"]
        self.sizes = collections.Counter(self.series)
        self.of_series = [collections.Counter() for _ in self.actors]
        for actor, event in data["edges"]:
            self.of_series[actor][self.series[event]] += 1
        self.two_mode = nx.Graph()
        self.two_mode.add_nodes_from(range(self.count + self.event_count))
        self.two_mode.add_edges_from(self.edges)
        self.degree = dict(self.two_mode.degree())
        self.ties = list(zip(data["ofTies"]["a"], data["ofTies"]["b"]))
        self.projection = bipartite.projected_graph(self.two_mode, self.actors)
        self.shared = bipartite.weighted_projected_graph(self.two_mode, self.actors)
        self.newman = bipartite.collaboration_weighted_projected_graph(self.two_mode, self.actors)
        known = [actor for actor in self.actors if self.sectors[actor] >= 0]
        self.known = self.projection.subgraph(known).copy()
        nx.set_node_attributes(self.known, {actor: self.sectors[actor] for actor in known}, "sector")

    def draws(self, one, other):
        """Of each series that both attend: how many events it has, and how many of them each attends."""
        own, others = self.of_series[one], self.of_series[other]
        return [(self.sizes[series], own[series], others[series]) for series in own if series in others]

    def tied(self):
        """The sectors that have ties among those known."""
        return {self.sectors[end] for tie in self.known.edges for end in tie}


def most_through(n, m):
    """The most that betweenness can come to for one of n actors at m events: networkx's own formula."""
    s, p = divmod(n - 1, m)
    return (m**2 * (s + 1) ** 2 + m * (s + 1) * (2 * p - s - 1) - p * (2 * s - p + 3)) / 2


def from_networkx(net):
    graph, actors, projection = net.two_mode, net.actors, net.projection
    by_actor = lambda values: [values[actor] for actor in actors]
    by_tie = lambda weighted: [weighted[a][b]["weight"] for a, b in net.ties]
    yield "ties", "the pairs that there are", sorted(net.ties), sorted(tuple(sorted(tie)) for tie in projection.edges)
    yield "whole", "density", bipartite.density(graph, actors)
    three_paths = sum((net.degree[a] - 1) * (net.degree[k] - 1) for a, k in net.edges)
    # networkx says 0 where there is no path of three steps.
    clustering = bipartite.robins_alexander_clustering(graph) if three_paths else None
    yield "whole", "robinsAlexanderClustering", clustering
    yield "ofActors", "degree", by_actor(bipartite.degree_centrality(graph, actors))
    yield "ofActors", "closeness", by_actor(bipartite.closeness_centrality(graph, actors))
    # networkx divides by 0 where no path can lead through anybody.
    betweenness = (
        by_actor(bipartite.betweenness_centrality(graph, actors))
        if most_through(net.count, net.event_count) > 0
        else [None] * net.count
    )
    yield "ofActors", "betweenness", betweenness
    # networkx says 0 of those who met nobody.
    dot = bipartite.latapy_clustering(graph, actors, mode="dot")
    yield "ofActors", "latapyClustering", [dot[actor] if projection.degree(actor) else None for actor in actors]
    busy = [actor for actor in actors if net.degree[actor] > 1]
    redundancy = bipartite.node_redundancy(graph, busy) if busy else {}
    yield "ofActors", "redundancy", [redundancy.get(actor) for actor in actors]
    yield "ofTies", "shared", by_tie(net.shared)
    yield "ofTies", "newman", by_tie(net.newman)
    yield "ofTies", "jaccard", by_tie(bipartite.overlap_weighted_projected_graph(graph, actors, jaccard=True))
    yield "ofActors", "strength", by_actor(dict(net.newman.degree(weight="weight")))
    yield "ofActors", "constraint", by_actor(nx.constraint(projection))
    yield "ofActors", "effectiveSize", by_actor(nx.effective_size(projection))
    cut = set(nx.articulation_points(projection))
    yield "ofActors", "isArticulation", [int(actor in cut) for actor in actors]
    yield "ofActors", "componentsIfRemoved", [components_without(projection, actor) for actor in actors]
    yield "whole", "components", nx.number_connected_components(projection)
    yield "whole", "largestComponent", max(map(len, nx.connected_components(projection)))
    several = len(net.tied()) > 1
    yield "whole", "assortativity", nx.attribute_assortativity_coefficient(net.known, "sector") if several else None
    yield "mixing", "ties", mixing(net)
    parts = communities(net)
    weighed = net.newman.subgraph([actor for part in parts for actor in part])
    yield "whole", "modularity", nx.community.modularity(weighed, parts, weight="weight") if parts else None


def components_without(projection, actor):
    return nx.number_connected_components(projection.subgraph([other for other in projection if other != actor]))


def mixing(net):
    ends = nx.attribute_mixing_dict(net.known, "sector")
    cells = zip(net.data["mixing"]["row"], net.data["mixing"]["column"])
    # A tie within a sector has both its ends there.
    return [ends.get(row, {}).get(column, 0) / (2 if row == column else 1) for row, column in cells]


def communities(net):
    parts = collections.defaultdict(set)
    for actor, community in enumerate(net.data["communityOf"]):
        if community >= 0:
            parts[community].add(actor)
    return list(parts.values())


def from_igraph(net):
    graph = igraph.Graph(n=net.count + net.event_count, edges=net.edges)
    projection = igraph.Graph(n=net.count, edges=net.ties)
    most = most_through(net.count, net.event_count)
    through = graph.betweenness(vertices=net.actors, directed=False)
    yield "ofActors", "betweenness", [value / most if most > 0 else None for value in through]
    # igraph takes the inverse of the sum of distances within the component.
    sizes = {node: len(part) for part in graph.connected_components() for node in part}
    nearness = graph.closeness(vertices=net.actors, normalized=False)
    least = net.event_count + 2 * (net.count - 1)
    others = net.count + net.event_count - 1
    closeness = [near * least * (sizes[actor] - 1) / others for actor, near in zip(net.actors, nearness)]
    yield "ofActors", "closeness", closeness
    types = [False] * net.count + [True] * net.event_count
    one_mode = igraph.Graph.Bipartite(types, net.edges).bipartite_projection(multiplicity=True, which=0)
    shared = {tuple(sorted(edge.tuple)): edge["weight"] for edge in one_mode.es}
    yield "ofTies", "shared", [shared.get(tie) for tie in net.ties]
    yield "ofTies", "jaccard", graph.similarity_jaccard(pairs=net.ties, loops=False) if net.ties else []
    yield "ofActors", "constraint", projection.constraint()
    cut = set(projection.articulation_points())
    yield "ofActors", "isArticulation", [int(actor in cut) for actor in net.actors]
    yield "whole", "components", len(projection.connected_components())
    known = projection.induced_subgraph(sorted(net.known))
    sectors = [net.sectors[actor] for actor in sorted(net.known)]
    several = len(net.tied()) > 1
    yield "whole", "assortativity", known.assortativity_nominal(sectors, directed=False) if several else None
    if net.ties:
        alone = itertools.count(net.count)
        membership = [community if community >= 0 else next(alone) for community in net.data["communityOf"]]
        found = projection.modularity(membership, weights=net.data["ofTies"]["newman"])
        yield "whole", "modularity", found


def from_definitions(net):
    draws = [net.draws(*tie) for tie in net.ties]
    yield "ofTies", "expected", [sum(few * many / n for n, few, many in each) for each in draws]
    tail = tails()
    p = [tail(shared, each) for each, shared in zip(draws, net.data["ofTies"]["shared"])]
    yield "ofTies", "pValue", p
    q = benjamini_hochberg(p, math.comb(net.count, 2))
    yield "ofTies", "qValue", q
    most = [tail(sum(min(few, many) for _, few, many in each), each) for each in draws]
    yield "verdict", "verdict", net.data["ofTies"]["verdict"], list(map(verdict, most, q))
    across = [net.sectors[a] != net.sectors[b] for a, b in net.known.edges]
    yield "whole", "eiIndex", (2 * sum(across) - len(across)) / len(across) if across else None
    yield "ofActors", "crossSectorShare", [cross_sector_share(net, actor) for actor in net.actors]
    for role, counts in brokerage(net).items():
        yield "ofActors", role, counts


def verdict(most, q):
    """By the largest number that two could share, and by the q-value."""
    level = 0.05 * (1 + 1e-9)
    if most > level:
        return "INSUFFICIENT_DATA"
    return "STRONGER_THAN_CHANCE" if q <= level else "NOT_DISTINGUISHABLE"


def tails():
    """P(X >= shared) of a sum of hypergeometric numbers, one a series, in whole numbers up to the last step."""
    known = {}

    def tail(shared, draws):
        key = (shared, tuple(sorted((n, *sorted((few, many))) for n, few, many in draws)))
        if key not in known:
            ways, all_ways = {0: 1}, 1
            for n, few, many in draws:
                own = [math.comb(many, k) * math.comb(n - many, few - k) for k in range(min(few, many) + 1)]
                summed = collections.Counter()
                for (so_far, one), (k, other) in itertools.product(ways.items(), enumerate(own)):
                    summed[so_far + k] += one * other
                ways, all_ways = summed, all_ways * math.comb(n, few)
            known[key] = sum(count for k, count in ways.items() if k >= shared) / all_ways
        return known[key]

    return tail


def benjamini_hochberg(p_values, tests):
    """By the definition: of each, the least of p * tests / rank over itself and all larger ones, p = 1 among them."""
    everything = [(p, at) for at, p in enumerate(p_values)] + [(1.0, None)] * (tests - len(p_values))
    ranked = sorted(everything, key=lambda pair: pair[0])
    adjusted, least = [None] * len(p_values), 1.0
    for rank in range(len(ranked), 0, -1):
        p, at = ranked[rank - 1]
        least = min(least, p * tests / rank)
        if at is not None:
            adjusted[at] = least
    return adjusted


def cross_sector_share(net, actor):
    if actor not in net.known or not net.known[actor]:
        return None
    return statistics.fmean(net.sectors[other] != net.sectors[actor] for other in net.known[actor])


def brokerage(net):
    """Every pair of contacts that are not tied themselves, by the sectors of the three."""
    roles = {role: [0] * net.count for role in ("coordinator", "itinerant", "gatekeeper", "liaison")}
    for broker in net.known:
        for left, right in itertools.combinations(net.known[broker], 2):
            if net.known.has_edge(left, right):
                continue
            own, one, other = (net.sectors[actor] for actor in (broker, left, right))
            if one == other:
                role = "coordinator" if one == own else "itinerant"
            else:
                role = "gatekeeper" if own in (one, other) else "liaison"
            roles[role][broker] += 1
    return roles


def from_scipy(net):
    # scipy has one hypergeometric distribution at a time: it says what there is to say of one series.
    if not net.ties or len(set(net.series)) > 1:
        return
    shared = [count - 1 for count in net.data["ofTies"]["shared"]]
    few, many = ([net.degree[tie[end]] for tie in net.ties] for end in (0, 1))
    p = scipy.stats.hypergeom.sf(shared, net.event_count, few, many)
    yield "ofTies", "pValue", list(p)
    if hasattr(scipy.stats, "false_discovery_control"):
        others = math.comb(net.count, 2) - len(net.ties)
        everything = list(p.clip(0, 1)) + [1.0] * others
        yield "ofTies", "qValue", list(scipy.stats.false_discovery_control(everything))[: len(net.ties)]


REFERENCES = {"networkx": from_networkx, "definition": from_definitions}
if igraph:
    REFERENCES["igraph"] = from_igraph
if scipy:
    REFERENCES["scipy"] = from_scipy


def undefined(value):
    return value is None or (isinstance(value, float) and math.isnan(value))


def compare(measure, ours, theirs):
    """How many values both have, how far they are apart, and whether they are the same."""
    worst, relative, same, count = 0.0, 0.0, len(ours) == len(theirs), 0
    floor = 0 if measure in ("pValue", "qValue") else ABSOLUTE
    for one, other in zip(ours, theirs):
        if undefined(one) or undefined(other):
            same = same and undefined(one) == undefined(other)
            continue
        count += 1
        apart = abs(one - other)
        share = apart / max(abs(one), abs(other)) if apart else 0.0
        worst = max(worst, apart)
        if apart > floor:
            relative = max(relative, share)
            same = same and share <= RELATIVE
    return count, worst, relative, same


def lines(net, reference):
    for part, measure, *values in REFERENCES[reference](net):
        if len(values) == 2:
            ours, theirs = values
            yield measure, len(ours), 0.0, 0.0, ours == theirs
            continue
        ours = net.data[part][measure]
        theirs = values[0]
        yield measure, *compare(measure, *((ours, theirs) if isinstance(ours, list) else ([ours], [theirs])))


def check(path, worsts):
    net = Network(json.loads(path.read_text("utf-8")))
    size = f"{net.count} actors, {net.event_count} events, {len(net.ties)} ties"
    print(f"# {path.stem}: {size}{best_of_igraph(net)}")
    differing = 0
    for reference in REFERENCES:
        for measure, count, worst, relative, same in lines(net, reference):
            verdict = "ok" if same else "DIFFERENT"
            print(f"{path.stem:24} {measure:26} {reference:10} {count:7} {worst:9.1e} {relative:9.1e} {verdict}")
            worsts[measure, reference].append((count, worst, relative, same))
            differing += not same
    return differing


def in_short(worsts):
    """One line per measure and reference, over all graphs."""
    print("# over all graphs")
    for (measure, reference), found in worsts.items():
        counts, worst, relative, same = zip(*found)
        verdict = "ok" if all(same) else "DIFFERENT"
        print(f"{'all':24} {measure:26} {reference:10} {sum(counts):7} {max(worst):9.1e} {max(relative):9.1e} {verdict}")


def best_of_igraph(net):
    """Louvain does not find the same communities twice: how good igraph's are stands beside, and is not judged."""
    if not igraph or not net.ties:
        return ""
    projection = igraph.Graph(n=net.count, edges=net.ties)
    weights = net.data["ofTies"]["newman"]
    best = max(projection.community_multilevel(weights=weights).modularity for _ in range(COMMUNITY_RUNS))
    return f", modularity {net.data['whole']['modularity']:.4f} (igraph's best of {COMMUNITY_RUNS}: {best:.4f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    files = sorted(parser.parse_args().folder.glob("*.json"))
    versions = [f"networkx {nx.__version__}"]
    versions += [f"igraph {igraph.__version__}" if igraph else "no igraph"]
    versions += [f"scipy {scipy.__version__}" if scipy else "no scipy"]
    print(f"# {', '.join(versions)}")
    print(f"{'# graph':24} {'measure':26} {'reference':10} {'values':>7} {'absolute':>9} {'relative':>9}")
    worsts = collections.defaultdict(list)
    differing = sum(check(path, worsts) for path in files)
    in_short(worsts)
    print(f"# {len(files)} graphs, {differing} differences")
    return 1 if differing or not files else 0


if __name__ == "__main__":
    sys.exit(main())

"""Reads exported network files with networkx and compares them with each other.

    python3 bench/community/formats.py FOLDER [--schema gexf.xsd]

FOLDER holds the files of one or more graphs: NAME.gexf, NAME.graphml, NAME.net, NAME.edges.csv, NAME.nodes.csv and
NAME.graphology.json. All files of one NAME must hold the same nodes, labels, edges and weights, as far as the format
has them. Prints one line per file and exits with 1 if any differs or cannot be read, or if there is none.

It needs Python 3.9 and networkx 2.8 or newer (Debian: python3-networkx). Before 3.6 networkx does not know GEXF 1.3,
so it is told here; in no version does its reader of Pajek know two-mode networks, so the number of actors is compared
and taken out of the text first. With --schema, xmllint (Debian: libxml2-utils) checks GEXF against the schema at that
path: https://gexf.net/1.3/gexf.xsd, with the files it includes beside it. The elements of viz are left out of that,
since the schema of 1.3 does not put them in the namespace in which Gephi writes and reads them.
"""

import argparse
import csv
import json
import pathlib
import re
import subprocess
import sys

import networkx as nx
from networkx.readwrite.gexf import GEXF

GEXF_1_3 = {"NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz", "VERSION": "1.3"}
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FORMULA = re.compile(r"^'(?='*[=+\-@\t\r])")


def from_json(path, _):
    data = json.loads(path.read_text("utf-8"))
    nodes = {node["key"]: node["attributes"] for node in data["nodes"]}
    edges = [(edge["source"], edge["target"], edge["attributes"]["weight"]) for edge in data["edges"]]
    return {"nodes": kinds(nodes), "labels": {key: node["label"] for key, node in nodes.items()}, "edges": edges}


def from_xml(path, _):
    graph = nx.read_gexf(path) if path.suffix == ".gexf" else nx.read_graphml(path)
    assert not graph.is_directed() and not graph.is_multigraph(), "directed, or with parallel edges"
    labels = dict(graph.nodes(data="label", default=""))
    return {"nodes": kinds(graph.nodes), "labels": labels, "edges": graph.edges(data="weight")}


def from_pajek(path, nodes):
    """Vertices have numbers and no ids: they are in the order of the other files, but actors before events."""
    text = path.read_text("utf-8")
    order = sorted(nodes, key=lambda node: not is_actor(nodes[node]))
    two_mode = re.search(r"^\*Vertices (\d+) (\d+)$", text, re.M)
    if two_mode:
        actors = sum(map(is_actor, nodes.values()))
        assert int(two_mode[2]) == actors, f"{two_mode[2]} actors for {actors}"
        text = text.replace(two_mode[0], f"*Vertices {two_mode[1]}", 1)
    graph = nx.parse_pajek(text.split("\n"))
    ids = {label: order[int(number) - 1] for label, number in graph.nodes(data="id")}
    edges = [(ids[source], ids[target], weight) for source, target, weight in graph.edges(data="weight")]
    return {"nodes": {node: nodes[node] for node in ids.values()}, "edges": edges}


def from_csv(path, _):
    with open(path, encoding="utf-8", newline="") as file:
        rows = [{name: FORMULA.sub("", cell) for name, cell in row.items()} for row in csv.DictReader(file)]
    if path.name.endswith(".nodes.csv"):
        return {"nodes": kinds({row["id"]: row for row in rows}), "labels": {row["id"]: row["label"] for row in rows}}
    ends = ("actor", "event") if rows and "actor" in rows[0] else ("source", "target")
    return {"edges": [(row[ends[0]], row[ends[1]], float(row.get("newman") or 1)) for row in rows]}


READERS = {
    "graphology.json": from_json,
    "graphml": from_xml,
    "gexf": from_xml,
    "net": from_pajek,
    "nodes.csv": from_csv,
    "edges.csv": from_csv,
}


def kinds(nodes):
    return {key: nodes[key]["kind"] for key in nodes}


def is_actor(kind):
    return kind in ("ORGANIZATION", "EXPERT")


def check(path, read, before, schema):
    found = read(path, before.get("nodes"))
    if "edges" in found:
        listed = found["edges"]
        found["edges"] = {frozenset(edge[:2]): 1 if edge[2] is None else edge[2] for edge in listed}
        assert len(found["edges"]) == len(listed), "parallel edges"
    if "labels" in found:
        found["labels"] = {key: NO_XML.sub("\ufffd", label or "") for key, label in found["labels"].items()}
    for name, value in found.items():
        assert before.setdefault(name, value) == value, f"other {name} than in the files before"
    if schema and path.suffix == ".gexf":
        plain = re.sub(r"<viz:[^>]*/>", "", path.read_text("utf-8"))
        said = subprocess.run(["xmllint", "--noout", "--schema", schema, "-"], input=plain, capture_output=True, text=True)
        assert said.returncode == 0, said.stderr.split("\n")[0]
    return ", ".join(f"{len(value)} {name}" for name, value in found.items())


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("--schema", help="path to gexf.xsd")
options = parser.parse_args()
GEXF.versions.setdefault("1.3", {**GEXF.versions["1.2draft"], **GEXF_1_3})
graphs, verdicts = {}, []
for end, reader in READERS.items():
    for file in sorted(options.folder.glob(f"*.{end}")):
        try:
            print("same  ", file.name, check(file, reader, graphs.setdefault(file.name[: -len(end)], {}), options.schema))
            verdicts.append(True)
        except Exception as error:  # whatever a reader throws is a finding
            print("DIFFER", file.name, type(error).__name__, str(error)[:200])
            verdicts.append(False)
sys.exit(0 if verdicts and all(verdicts) else 1)

# The neighbour of the network benchmark: igraph over the same graphs, its own words for each measure, seconds per round.
#   neighbour.py FOLDER SIZE ROUNDS      reads FOLDER/SIZE.ties, writes FOLDER/SIZE.json
import json
import sys
import time

import igraph

# The generator of the C core; Python's own is called back from C and would make igraph slower.
igraph.set_random_number_generator(None)


def rounds(count, act):
    seconds, last = [], None
    for _ in range(count):
        start = time.perf_counter()
        last = act()
        seconds.append(time.perf_counter() - start)
    return seconds, last


folder, size, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open(f"{folder}/{size}.ties") as file:
    ties = [tuple(map(int, line.split())) for line in file]
graph = igraph.Graph(n=size, edges=ties)
told = {"version": igraph.__version__}
told["components"], components = rounds(count, graph.connected_components)
told["componentCount"] = len(components)
told["cores"], cores = rounds(count, graph.coreness)
told["coreSum"] = sum(cores)
told["pageRank"], told["pageRanks"] = rounds(count, graph.pagerank)
qualities = []


def leiden():
    found = graph.community_leiden(objective_function="modularity", n_iterations=2)
    qualities.append(found.modularity)


# Its answers vary with chance, and more so in small graphs
told["leiden"], _ = rounds(max(count, 100_000 // size), leiden)
told["modularities"] = qualities
if size <= 10_000:
    told["betweenness"], told["betweennesses"] = rounds(1, graph.betweenness)

with open(f"{folder}/{size}.json", "w") as file:
    json.dump(told, file)

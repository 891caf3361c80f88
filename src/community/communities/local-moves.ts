import type { Grouping } from './contract-graph.ts';
import type { WeightedGraph } from './weighted-graph.ts';

/** Gains that differ by less than this are equal. */
const GAIN_TOLERANCE = 1e-10;

/**
 * Moves one node after the other to the neighbouring community where modularity gains most, until no move gains. The
 * neighbours of a node that moved are visited again, the others are not: N. Ozaki,
 * H. Tezuka and M. Inaba, Int. J. Comput. Electr. Eng. 8, 207 (2016).
 */
export class LocalMoves {
  readonly #graph: WeightedGraph;
  readonly #order: Uint32Array;
  /** Twice the sum of all ties. */
  readonly #twiceTotalWeight: number;
  /** The rank of each node in the order. */
  readonly #rankOf: Uint32Array;
  /** The community of each node. In the beginning each is alone in the one of its number. */
  readonly #communityOf: Uint32Array;
  /** By community: the strength of all in it, and how many nodes these are. */
  readonly #total: Float64Array;
  readonly #members: Uint32Array;
  /** The communities that have no node left, the latest last. */
  readonly #emptyCommunities: number[] = [];
  /** The communities of the current node's neighbours, and the weight of its edges to each; 0 for all others. */
  readonly #neighbourCommunities: Uint32Array;
  readonly #weightTowards: Float64Array;
  #count = 0;

  constructor(graph: WeightedGraph, order: Uint32Array, totalWeight: number) {
    const nodes = order.length;
    this.#graph = graph;
    this.#order = order;
    this.#twiceTotalWeight = 2 * totalWeight;
    this.#rankOf = new Uint32Array(nodes);
    for (let rank = 0; rank < nodes; rank++) this.#rankOf[order[rank]!] = rank;
    this.#communityOf = Uint32Array.from(order.keys());
    this.#total = graph.total.slice();
    this.#members = new Uint32Array(nodes).fill(1);
    this.#neighbourCommunities = new Uint32Array(nodes);
    this.#weightTowards = new Float64Array(nodes);
  }

  /** Visits all nodes, from any index of the order on; returns whether any moved. */
  run(start: number): boolean {
    const queue = new NodeQueue(this.#order, start);
    let moved = false;
    for (let node = queue.next(); node !== -1; node = queue.next()) {
      const to = this.#bestCommunityOf(node);
      if (to === this.#communityOf[node]) continue;
      this.#move(node, to);
      moved = true;
      const { from, to: neighbours } = this.#graph;
      for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) {
        const neighbour = neighbours[edge]!;
        if (this.#communityOf[neighbour] !== to) queue.add(neighbour);
      }
    }
    return moved;
  }

  /** The communities, numbered anew in the order of the nodes. */
  grouping(): Grouping {
    const numbers = new Int32Array(this.#order.length).fill(-1);
    const total: number[] = [];
    for (const node of this.#order) {
      const community = this.#communityOf[node]!;
      if (numbers[community] === -1) numbers[community] = total.push(this.#total[community]!) - 1;
    }
    return {
      groupOf: this.#communityOf.map((community) => numbers[community]!),
      total: Float64Array.from(total),
    };
  }

  /** The community where a node gains most; of equal ones its own, else the latest in the order. */
  #bestCommunityOf(node: number): number {
    const [towards, found, total, rankOf] = [
      this.#weightTowards,
      this.#neighbourCommunities,
      this.#total,
      this.#rankOf,
    ];
    const own = this.#communityOf[node]!;
    const strength = this.#graph.strength[node]! + this.#graph.within[node]!;
    this.#sumWeights(node);
    let best = own;
    let most = towards[own]! - (strength * (total[own]! - strength)) / this.#twiceTotalWeight;
    for (let at = 0; at < this.#count; at++) {
      const community = found[at]!;
      const weight = towards[community]!;
      towards[community] = 0;
      // A gain is at most the weight of the edges there, which alone rules most communities out.
      if (weight < most - 2 * GAIN_TOLERANCE || community === own) continue;
      const gain = weight - (strength * total[community]!) / this.#twiceTotalWeight;
      const isSame = Math.abs(gain - most) < GAIN_TOLERANCE;
      if (isSame ? best === own || rankOf[community]! < rankOf[best]! : gain <= most) continue;
      best = community;
      most = gain;
    }
    return most < 0 ? this.#ownCommunity(own) : best;
  }

  #sumWeights(node: number): void {
    const { from, to, weight } = this.#graph;
    const [towards, found, communityOf] = [
      this.#weightTowards,
      this.#neighbourCommunities,
      this.#communityOf,
    ];
    let count = 0;
    for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) {
      const community = communityOf[to[edge]!]!;
      const before = towards[community]!;
      if (before === 0) found[count++] = community;
      towards[community] = before + weight[edge]!;
    }
    this.#count = count;
  }

  /** A community of this node alone. */
  #ownCommunity(own: number): number {
    return this.#members[own] === 1 ? own : this.#emptyCommunities.pop()!;
  }

  #move(node: number, to: number): void {
    const own = this.#communityOf[node]!;
    const strength = this.#graph.strength[node]! + this.#graph.within[node]!;
    this.#total[own]! -= strength;
    this.#total[to]! += strength;
    this.#communityOf[node] = to;
    this.#members[to]!++;
    if (--this.#members[own]! === 0) this.#emptyCommunities.push(own);
  }
}

/** Nodes to visit, each once. */
class NodeQueue {
  readonly #nodes: Uint32Array;
  readonly #isWaiting: Uint8Array;
  #first = 0;
  #count: number;

  /** At first all nodes in order, from an index on and then round to it. */
  constructor(order: Uint32Array, start: number) {
    this.#nodes = new Uint32Array(order.length);
    this.#nodes.set(order.subarray(start));
    this.#nodes.set(order.subarray(0, start), order.length - start);
    this.#isWaiting = new Uint8Array(order.length).fill(1);
    this.#count = order.length;
  }

  add(node: number): void {
    if (this.#isWaiting[node] === 1) return;
    const end = this.#first + this.#count++;
    this.#nodes[end < this.#nodes.length ? end : end - this.#nodes.length] = node;
    this.#isWaiting[node] = 1;
  }

  /** The next node; -1 where there is none. */
  next(): number {
    if (this.#count === 0) return -1;
    const node = this.#nodes[this.#first]!;
    this.#first = this.#first + 1 < this.#nodes.length ? this.#first + 1 : 0;
    this.#count--;
    this.#isWaiting[node] = 0;
    return node;
  }
}

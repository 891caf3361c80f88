import type { Component } from './component.ts';

/** A node of d3's simulation. */
export interface MovingNode {
  x: number;
  y: number;
  vx: number;
  vy: number;
  index: number;
}

/** How strongly members are drawn to the middle of their community, and communities pushed apart. */
const [PULL, PUSH] = [0.1, 0.35];

/** What is to be left free between two communities. */
const GAP = 60;

/** What each member takes beside itself, and how much larger than its members together a community is. */
const [MEMBER_GAP, LOOSENESS] = [18, 1.15];

interface Group {
  members: number[];
  radius: number;
  x: number;
  y: number;
}

/** The force that makes a map readable: it draws each community together, and pushes the circles of communities apart. */
export function communityForce(component: Component, nodes: readonly MovingNode[]): (alpha: number) => void {
  const groups = groupsOf(component);
  return (alpha) => {
    for (const group of groups) drawTogether(group, nodes, PULL * alpha);
    groups.forEach((one, at) => {
      for (let next = at + 1; next < groups.length; next++)
        pushApart(one, groups[next]!, nodes, PUSH * alpha);
    });
  };
}

function groupsOf({ communityOf, radius, room }: Component): Group[] {
  const groups = Map.groupBy(communityOf.keys(), (node) => communityOf[node]!);
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members) => {
      const area = members.reduce((sum, node) => sum + (radius[node]! + MEMBER_GAP * room) ** 2, 0);
      return { members, radius: LOOSENESS * Math.sqrt(area), x: 0, y: 0 };
    });
}

function drawTogether(group: Group, nodes: readonly MovingNode[], share: number): void {
  const { members } = group;
  group.x = members.reduce((sum, node) => sum + nodes[node]!.x, 0) / members.length;
  group.y = members.reduce((sum, node) => sum + nodes[node]!.y, 0) / members.length;
  for (const member of members) {
    const node = nodes[member]!;
    node.vx += (group.x - node.x) * share;
    node.vy += (group.y - node.y) * share;
  }
}

function pushApart(one: Group, other: Group, nodes: readonly MovingNode[], strength: number): void {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy) || 1;
  const wanted = one.radius + other.radius + GAP;
  if (distance >= wanted) return;
  const move = ((wanted - distance) / distance) * strength;
  const share = other.members.length / (one.members.length + other.members.length);
  pushGroup(one, nodes, -dx * move * share, -dy * move * share);
  pushGroup(other, nodes, dx * move * (1 - share), dy * move * (1 - share));
}

function pushGroup({ members }: Group, nodes: readonly MovingNode[], dx: number, dy: number): void {
  for (const node of members) {
    nodes[node]!.vx += dx;
    nodes[node]!.vy += dy;
  }
}

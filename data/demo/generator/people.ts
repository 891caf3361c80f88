import { activeIn, organizations } from './organizations.ts';
import { type Random, slug } from './random.ts';
import { changes, dissolved, founded, heirs } from './succession.ts';
import { givenNames, positions, surnames } from './words.ts';

export interface Expert {
  id: string;
  name: string;
  consent: string;
}

export interface Affiliation {
  expert: string;
  organization: string;
  title: string;
  from: string;
  to: string;
}

/** Everyone met so far, and where each works: the only part of the demo that changes as the years go by. */
export interface People {
  experts: Expert[];
  affiliations: Affiliation[];
}

const MOVES = 7;

function freshName(random: Random, people: People): string {
  const taken = new Set(people.experts.map(({ name }) => name));
  for (;;) {
    const [first, second] = random.draw(surnames, 2, () => 1);
    const name = `${random.pick(givenNames)} ${first} ${second}`;
    if (!taken.has(name)) return name;
  }
}

/** A date as precisely as someone happened to know it. */
function vaguely(random: Random, year: number): string {
  const month = String(random.between(1, 12)).padStart(2, '0');
  return random.pick([`${year}`, `${year}`, `${year}-${month}`, `${year}-${month}-01`]);
}

/** Someone new, at work for an organization since before the year. */
export function hire(random: Random, people: People, organization: string, year: number): string {
  const name = freshName(random, people);
  const expert = { id: `demo-${slug(name)}`, name, consent: '' };
  const began = founded[organization];
  const from =
    began && Number(began.slice(0, 4)) >= year - 1
      ? began
      : vaguely(random, random.between(began ? Number(began.slice(0, 4)) + 1 : 2016, year - 1));
  people.experts.push(expert);
  join(random, people, expert.id, organization, from);
  return expert.id;
}

/** Those who work for an organization now, longest known first. */
export function staff(people: People, organization: string): string[] {
  return people.affiliations
    .filter((at) => at.organization === organization && !at.to)
    .map(({ expert }) => expert);
}

function leave(people: People, expert: string, on: string): void {
  people.affiliations.find((at) => at.expert === expert && !at.to)!.to = on;
}

function join(random: Random, people: People, expert: string, organization: string, from: string): void {
  people.affiliations.push({ expert, organization, title: random.pick(positions), from, to: '' });
}

/** The staff of what ended goes to the heirs in turn; where there is none, it simply leaves. */
function inherit(random: Random, people: People, year: number): void {
  for (const [id, end] of Object.entries(dissolved)) {
    if (Number(end.slice(0, 4)) > year) continue;
    const next = heirs(id, year);
    const since = changes.find(([, , from]) => from === id)![1];
    for (const [index, expert] of staff(people, id).entries()) {
      leave(people, expert, end);
      if (next.length > 0) join(random, people, expert, next[index % next.length]!, since);
    }
  }
}

/** What happens between two editions: ended organizations hand over their people, and a few change employer. */
export function betweenEditions(random: Random, people: People, year: number): void {
  inherit(random, people, year);
  const active = activeIn(year).filter(({ id, circles }) => circles.length > 0 && !founded[id]);
  const movable = people.affiliations.filter(({ from, to }) => !to && Number(from.slice(0, 4)) < year);
  for (const { expert, organization } of random.draw(movable, MOVES, () => 1)) {
    const circle = organizations.find(({ id }) => id === organization)!.circles[0];
    const others = active.filter(({ id, circles }) => id !== organization && circles[0] === circle);
    leave(people, expert, `${year}-02`);
    join(random, people, expert, random.pick(others).id, `${year}-03`);
  }
}

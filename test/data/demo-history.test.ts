import { expect, test } from 'vitest';
import { demo, represented, row, table } from './demo-package.ts';
import { inOrder, values } from './network-package.ts';

/** The organizations at each activity. */
function attendance(): Map<string, Set<string>> {
  const attending = new Map<string, Set<string>>();
  for (const participation of demo.participations!.filter(({ activity_id }) => activity_id)) {
    const id = participation.activity_id!;
    attending.set(id, new Set([...(attending.get(id) ?? []), ...represented(participation)]));
  }
  return attending;
}

test('puts nobody in two places at once', () => {
  const clashes = demo.experts!.filter(({ id }) => {
    const ids = new Set(table('participations', { expert_id: id! }).map(({ activity_id }) => activity_id!));
    const times = [...ids].filter(Boolean).map((activity) => row('activities', activity));
    times.sort((a, b) => Date.parse(a.starts_at!) - Date.parse(b.starts_at!));
    return times.some(
      (one, index) => index > 0 && Date.parse(one.starts_at!) < Date.parse(times[index - 1]!.ends_at!),
    );
  });
  expect(clashes).toEqual([]);
});

test('lets an organization appear only while it exists', () => {
  const wrong = [...demo.participations!, ...demo.convenings!].filter((one) => {
    const edition = row('editions', one.edition_id!);
    const organization = one.organization_id && row('organizations', one.organization_id);
    if (!organization) return false;
    return (
      !inOrder(organization.founded_on, edition.starts_on) ||
      !inOrder(edition.ends_on, organization.dissolved_on)
    );
  });
  expect(wrong).toEqual([]);
});

test('has an expert speak for somebody they worked for at the time', () => {
  const wrong = demo.participations!.filter((one) => {
    const employers = represented({ ...one, organization_id: '' });
    return one.organization_id ? !employers.includes(one.organization_id) : employers.length !== 1;
  });
  expect(wrong).toEqual([]);
});

test('ends every chain of evidence at the status of its outcome', () => {
  for (const { id, status } of demo.outcomes!) {
    const last = table('outcome_evidence', { outcome_id: id! }).at(-1);
    if (last) expect(last.status, id).toBe(status);
  }
});

test('has newcomers, absentees and organizations that return after a pause', () => {
  const years = demo.organizations!.map(({ id }) =>
    ['demo-2021', 'demo-2022', 'demo-2023']
      .filter((edition_id) => table('participations', { edition_id, organization_id: id! }).length > 0)
      .map((edition) => edition.slice(-1))
      .join(''),
  );
  for (const pattern of ['1', '2', '3', '12', '13', '23', '123']) expect(years).toContain(pattern);
});

test('has activities too large to count, an island, and organizations that hang on one bridge', () => {
  const groups = [...attendance().values()];
  expect(groups.filter((members) => members.size > 15).length).toBeGreaterThanOrEqual(1);
  const neighbours = (id: string): string[] =>
    [...new Set(groups.filter((members) => members.has(id)).flatMap((members) => [...members]))]
      .filter((other) => other !== id)
      .sort();
  expect(neighbours('demo-radio-sierra')).toEqual(['demo-biblioteca-sierra']);
  expect(neighbours('demo-tianguis-de-datos')).toEqual(['demo-cooperativa-trueque', 'demo-software-libre']);
});

/** P(X >= shared), X hypergeometric: the chance to meet at least so often by accident. */
function chance(all: number, mine: number, yours: number, shared: number): number {
  const logFactorial = (n: number): number => {
    let sum = 0;
    for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor);
    return sum;
  };
  const choose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  let sum = 0;
  for (let met = shared; met <= Math.min(mine, yours); met += 1) {
    if (all - mine < yours - met) continue;
    sum += Math.exp(choose(mine, met) + choose(all - mine, yours - met) - choose(all, yours));
  }
  return sum;
}

test('has constant companions whose ties are stronger than chance among all pairs', () => {
  const groups = [...attendance().values()].filter((members) => members.size <= 15);
  expect(groups.length).toBeGreaterThan(100);
  const meetings = new Map(demo.organizations!.map(({ id }) => [id!, groups.filter((one) => one.has(id!))]));
  const present = [...meetings].filter(([, list]) => list.length > 0);
  const pairs = present.flatMap(([id, mine], index) =>
    present.slice(index + 1).map(([other, yours]) => {
      const shared = mine.filter((members) => members.has(other)).length;
      const p = shared > 0 ? chance(groups.length, mine.length, yours.length, shared) : 1;
      return { pair: [id, other].sort().join(' + '), p };
    }),
  );
  pairs.sort((a, b) => a.p - b.p);
  const last = pairs.findLastIndex(({ p }, index) => p <= (0.05 * (index + 1)) / pairs.length);
  const stronger = pairs.slice(0, last + 1).map(({ pair }) => pair);
  expect(stronger.length).toBeGreaterThanOrEqual(13);
  expect(stronger).toContain('demo-aire-limpio + demo-meteorologia');
  expect(stronger).toContain('demo-lenguas + demo-software-libre');
});

test('carries outcomes on from one edition to the next, into heirs', () => {
  const continued = demo.outcomes!.filter(({ continues }) => values(continues).length > 0);
  expect(continued.length).toBeGreaterThanOrEqual(8);
  for (const { edition_id, continues } of continued) {
    for (const earlier of values(continues))
      expect(row('outcomes', earlier).edition_id! < edition_id!).toBe(true);
  }
});

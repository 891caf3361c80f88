import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inOrder, type Row, readPackage, values } from './network-package.ts';

const folder = join(import.meta.dirname, '../../data/demo');
const demo = readPackage(folder);

const table = (name: string, where: Row = {}): Row[] =>
  demo[name]!.filter((row) => Object.entries(where).every(([column, cell]) => row[column] === cell));

const distinct = (rows: Row[], column: string): number => new Set(rows.map((row) => row[column])).size;
const row = (name: string, id: string): Row => demo[name]!.find((one) => one.id === id)!;

const activityRows = new Map(demo.activities!.map((activity) => [activity.id!, activity]));
const editionRows = new Map(demo.editions!.map((edition) => [edition.id!, edition]));

/** Whom a participation is on behalf of: as written, else where the expert worked then. */
function represented(participation: Row): string[] {
  if (participation.organization_id) return [participation.organization_id];
  const day = editionRows.get(participation.edition_id!)!.starts_on!;
  return table('affiliations', { expert_id: participation.expert_id! })
    .filter(({ from, to }) => inOrder(from, day) && inOrder(day, to))
    .map(({ organization_id }) => organization_id!);
}

/** The organizations at each activity. */
function attendance(): Map<string, Set<string>> {
  const attending = new Map<string, Set<string>>();
  for (const participation of demo.participations!.filter(({ activity_id }) => activity_id)) {
    const id = participation.activity_id!;
    attending.set(id, new Set([...(attending.get(id) ?? []), ...represented(participation)]));
  }
  return attending;
}

test('has the sizes that DATACON published for 2021, 2022 and 2023', () => {
  const conveners = (edition_id: string): Row[] => table('convenings', { edition_id });
  expect(distinct(conveners('demo-2021'), 'organization_id')).toBe(30);
  expect(table('convenings', { edition_id: 'demo-2021', role: 'convener' })).toHaveLength(30);
  expect(distinct(table('participations', { edition_id: 'demo-2021' }), 'expert_id')).toBe(70);

  const edition_id = 'demo-2022';
  expect(distinct(conveners(edition_id), 'organization_id')).toBe(25);
  expect(table('convenings', { edition_id, role: 'convener' })).toHaveLength(25);
  expect(distinct(table('participations', { edition_id, role: 'moderator' }), 'expert_id')).toBe(25);
  expect(table('activities', { edition_id, kind: 'panel' })).toHaveLength(12);
  expect(table('activities', { edition_id, kind: 'workshop' })).toHaveLength(3);
  expect(table('activities', { edition_id, kind: 'keynote' })).toHaveLength(4);
  expect(table('venues', { edition_id })).toHaveLength(3);

  expect(table('venues', { edition_id: 'demo-2023' })).toHaveLength(10);
});

test('says that it is synthetic wherever it is named', () => {
  for (const { name } of [...demo.series!, ...demo.editions!])
    expect(name).toMatch(/Demo.*\(datos sintéticos\)/);
  for (const { name } of demo.venues!) expect(name).toMatch(/\(sintética\)/);
  for (const { name_es, name_en } of demo.sectors!)
    expect(`${name_es} ${name_en}`).toMatch(/sintético.*synthetic/);
  for (const { title } of demo.sources!) expect(title).toMatch(/sintético/);
  const invented = /fictici|fictional|imaginari|inventad|simulad|de ejemplo|de muestra/i;
  for (const { name } of [...demo.organizations!, ...demo.organization_names!])
    expect(name).toMatch(invented);
});

test('keeps to itself: ids that begin with demo, addresses reserved for examples, no identifier of anyone', () => {
  const rows = Object.values(demo).flat();
  for (const { id } of rows) if (id) expect(id).toMatch(/^demo(-[a-z0-9]+)*$/);
  for (const { url } of rows) if (url) expect(new URL(url).hostname).toMatch(/^example\.(org|com)$/);
  for (const { orcid, ror, wikidata } of rows) expect([orcid, ror, wikidata].filter(Boolean)).toEqual([]);
});

test('gives every organization, expert, venue, edition and activity a name of its own', () => {
  const named = ['organizations', 'experts', 'venues', 'editions', 'sectors'].flatMap((name) => demo[name]!);
  expect(
    distinct(
      named.map((one) => ({ name: one.name ?? one.name_es! })),
      'name',
    ),
  ).toBe(named.length);
  expect(distinct(demo.activities!, 'title')).toBe(demo.activities!.length);
});

test("writes times with the offset of the venue's time zone, on the days of the edition", () => {
  for (const activity of demo.activities!) {
    const timeZone = row('venues', activity.venue_id!).time_zone!;
    const edition = row('editions', activity.edition_id!);
    for (const time of [activity.starts_at!, activity.ends_at!]) {
      const local = new Date(time).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
      expect(time.slice(0, 19), `${activity.id} in ${timeZone}`).toBe(local);
      expect([edition.starts_on, edition.ends_on]).toContain(time.slice(0, 10));
    }
  }
});

test('has venues in three time zones at once in 2022', () => {
  expect(distinct(table('venues', { edition_id: 'demo-2022' }), 'time_zone')).toBe(3);
});

test('puts nobody in two places at once', () => {
  const clashes = demo.experts!.filter(({ id }) => {
    const ids = new Set(table('participations', { expert_id: id! }).map(({ activity_id }) => activity_id!));
    const times = [...ids].filter(Boolean).map((activity) => activityRows.get(activity)!);
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

test('gives every panel three to six panelists and a moderator', () => {
  for (const { id } of table('activities', { kind: 'panel' })) {
    const panelists = distinct(table('participations', { activity_id: id!, role: 'panelist' }), 'expert_id');
    expect(panelists, id).toBeGreaterThanOrEqual(3);
    expect(panelists, id).toBeLessThanOrEqual(6);
    expect(table('participations', { activity_id: id!, role: 'moderator' }), id).toHaveLength(1);
  }
});

test('ends every chain of evidence at the status of its outcome', () => {
  for (const { id, status } of demo.outcomes!) {
    const last = table('outcome_evidence', { outcome_id: id! }).at(-1);
    if (last) expect(last.status, id).toBe(status);
  }
});

test('shows every kind of activity, role, change, consent, status and modality at least once', () => {
  const shown = (name: string, column: string): string[] =>
    [...new Set(demo[name]!.map((one) => one[column]!).filter(Boolean))].sort();
  expect(shown('activities', 'kind')).toHaveLength(9);
  expect(shown('participations', 'role')).toHaveLength(8);
  expect(shown('convenings', 'role')).toHaveLength(5);
  expect(shown('organization_changes', 'kind')).toHaveLength(6);
  expect(shown('experts', 'consent')).toEqual(['denied', 'embargoed', 'granted', 'withdrawn']);
  expect(shown('outcomes', 'status')).toHaveLength(7);
  expect(shown('editions', 'modality')).toHaveLength(3);
  expect(shown('activities', 'language')).toEqual(['en', 'es', 'nah', 'tzo', 'yua']);
});

test('holds the untidy cases: two roles, two organizations, other spellings, nobody named, no activity', () => {
  const groups = Map.groupBy(
    demo.participations!.filter(({ activity_id }) => activity_id),
    ({ activity_id, expert_id }) => `${activity_id} ${expert_id}`,
  );
  const twice = [...groups.values()].filter((rows) => rows.length > 1);
  expect(twice.filter((rows) => distinct(rows, 'role') > 1).length).toBeGreaterThanOrEqual(3);
  expect(twice.filter((rows) => distinct(rows, 'organization_id') > 1).length).toBeGreaterThanOrEqual(3);
  expect(demo.participations!.filter(({ billed_as }) => billed_as).length).toBeGreaterThan(20);
  expect(demo.participations!.filter(({ organization_id }) => !organization_id).length).toBeGreaterThan(20);
  expect(table('participations', { activity_id: '' })).toHaveLength(12);
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

test('announces some figures that differ from what is recorded', () => {
  const [published] = table('figures', { edition_id: 'demo-2021', measure: 'panels' });
  expect(Number(published!.value)).not.toBe(
    table('activities', { edition_id: 'demo-2021', kind: 'panel' }).length,
  );
});

test('carries outcomes on from one edition to the next, into heirs', () => {
  const continued = demo.outcomes!.filter(({ continues }) => values(continues).length > 0);
  expect(continued.length).toBeGreaterThanOrEqual(8);
  for (const { edition_id, continues } of continued) {
    for (const earlier of values(continues))
      expect(row('outcomes', earlier).edition_id! < edition_id!).toBe(true);
  }
});

test('is written by its generator, byte for byte', () => {
  const again = mkdtempSync(join(tmpdir(), 'tejido-demo-'));
  try {
    execFileSync(process.execPath, [join(folder, 'generate.ts'), again], { stdio: 'pipe' });
    const written = readdirSync(again).sort();
    expect(written).toEqual(
      readdirSync(folder)
        .filter((file) => /\.(csv|json)$/.test(file))
        .sort(),
    );
    for (const file of written) {
      expect(readFileSync(join(again, file), 'utf8'), file).toBe(readFileSync(join(folder, file), 'utf8'));
    }
  } finally {
    rmSync(again, { recursive: true });
  }
});

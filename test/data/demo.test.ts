import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demo, distinct, folder, row, table } from './demo-package.ts';
import type { Row } from './network-package.ts';

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
  expect(demo.series!.map(({ synthetic }) => synthetic)).toEqual(['true']);
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

test('gives every panel three to six panelists and a moderator', () => {
  for (const { id } of table('activities', { kind: 'panel' })) {
    const panelists = distinct(table('participations', { activity_id: id!, role: 'panelist' }), 'expert_id');
    expect(panelists, id).toBeGreaterThanOrEqual(3);
    expect(panelists, id).toBeLessThanOrEqual(6);
    expect(table('participations', { activity_id: id!, role: 'moderator' }), id).toHaveLength(1);
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

test('announces some figures that differ from what is recorded', () => {
  const [published] = table('figures', { edition_id: 'demo-2021', measure: 'panels' });
  expect(Number(published!.value)).not.toBe(
    table('activities', { edition_id: 'demo-2021', kind: 'panel' }).length,
  );
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

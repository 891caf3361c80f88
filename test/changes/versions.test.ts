import { wrap } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { OrganizationNameCitation } from '../../src/domain/organization/organization-name.table.ts';
import type { AnyTable } from '../../src/platform/tables/table.ts';
import { tables } from '../../src/tables.ts';
import { createWorld, freshWorld, type Scribe, type World } from '../support/world.ts';

/** The network that things are hung on: one node of each kind that things hang on. */
function nodes(scribe: Scribe) {
  const [source, sector] = [scribe.source('Fuente'), scribe.sector('Academia')];
  const [organization, heir] = [scribe.organization('Una', { sector }), scribe.organization('Otra')];
  const series = scribe.series('Encuentro');
  const edition = scribe.edition(series, 'Encuentro 2021');
  const venue = scribe.venue(edition);
  const expert = scribe.expert('Ana');
  const activity = scribe.activity(edition, 'Panel');
  const [outcome, earlier] = [scribe.outcome(edition, 'Acuerdo'), scribe.outcome(edition, 'Anterior')];
  return {
    ...{ source, sector, organization, heir, series, edition, venue, expert, activity, outcome, earlier },
    topic: scribe.topic('Datos'),
    agendaItem: scribe.agendaItem('Punto'),
    convening: scribe.convening(edition, organization),
    affiliation: scribe.affiliation(expert, organization),
    participation: scribe.participation(activity, expert),
    name: scribe.organizationName(organization, 'Antes'),
    figure: scribe.figure(edition, 'EXPERTS', 7),
    succession: scribe.succession(organization, undefined),
  };
}

type Nodes = ReturnType<typeof nodes>;

const stateOf = async (world: World, row: object) => {
  const { __meta: meta } = wrap(row, true);
  const [state] = await world.sql(
    `select version, updated_at from "${meta.tableName}" where id = ${(row as { id: number }).id}`,
  );
  return { version: state.version as number, at: new Date(state.updated_at).getTime() };
};

const tableOf = (row: object): AnyTable => {
  const { className } = wrap(row, true).__meta;
  return tables.find(({ meta }) => meta.className === className)!;
};

/** The same row in the hands of another act. */
const same = <T extends object>({ em }: Scribe, row: T): T =>
  em.getReference(tableOf(row), wrap(row, true).getPrimaryKey() as never) as T;

/** What hangs on which node, and how it is made. */
const HANGING: [what: string, node: keyof Nodes, make: (scribe: Scribe, at: Nodes) => object][] = [
  ['a name', 'organization', (s, at) => s.organizationName(at.organization, 'Mucho antes')],
  ['an identifier', 'expert', (s, at) => s.identify(at.expert, 'WIKIDATA', 'Q1')],
  ['a succession', 'organization', (s, at) => s.succession(at.organization, at.heir)],
  ['a topic', 'activity', (s, at) => s.about(at.activity, at.topic)],
  ['a proposer', 'outcome', (s, at) => s.proposal(at.outcome, at.organization)],
  ['who answers for it', 'outcome', (s, at) => s.responsibility(at.outcome, at.organization)],
  ['what it continues', 'outcome', (s, at) => s.continuation(at.outcome, at.earlier)],
  ['evidence', 'outcome', (s, at) => s.evidence(at.outcome, '2022')],
  ['a member of a list', 'agendaItem', (s, at) => s.feeds(at.outcome, at.agendaItem)],
  ['a figure', 'edition', (s, at) => s.figure(at.edition, 'PANELS', 3)],
  ['a source', 'participation', (s, at) => s.cite(at.participation, at.source)],
  ['a source', 'affiliation', (s, at) => s.cite(at.affiliation, at.source)],
  ['a source', 'convening', (s, at) => s.cite(at.convening, at.source)],
  ['a source of a name', 'organization', (s, at) => s.cite(at.name, at.source)],
  ['a source of a figure', 'edition', (s, at) => s.cite(at.figure, at.source)],
  ['a source of a succession', 'organization', (s, at) => s.cite(at.succession, at.source)],
];

/** Another value of a property that is neither a relation nor a key. */
function edit(row: object): Record<string, unknown> {
  const { properties } = wrap(row, true).__meta;
  if ('order' in properties) return { order: 8 };
  if ('verified' in properties) return { verified: true };
  if ('value' in properties) return { value: 8 };
  return { ['note' in properties ? 'note' : 'kind']: 'RENAMED' };
}

const world = await createWorld();
const made = await world.write(nodes);

test.each(HANGING)(
  '%s raises the version and the time of its %s: made, changed and removed',
  async (_, node, make) => {
    let before = await stateOf(world, made[node]);
    const isRaised = async <T>(write: (scribe: Scribe) => T | Promise<T>) => {
      const written = await world.write(write);
      const after = await stateOf(world, made[node]);
      expect(after.version).toBe(before.version + 1);
      expect(after.at).toBeGreaterThan(before.at);
      before = after;
      return written;
    };
    const row = await isRaised((scribe) =>
      make(
        scribe,
        Object.fromEntries(Object.entries(made).map(([name, each]) => [name, same(scribe, each)])) as Nodes,
      ),
    );
    const find = ({ em }: Scribe) => em.findOneOrFail(tableOf(row), wrap(row, true).getPrimaryKey() as never);
    await isRaised(async (scribe) => scribe.em.assign(await find(scribe), edit(row)));
    await isRaised(async (scribe) => void scribe.em.remove(await find(scribe)));
  },
);

test('an act raises a version once, however much it changes, and not at all of what it makes', async () => {
  const world = await freshWorld();
  const organization = await world.write((scribe) => scribe.organization('Una'));
  await world.write(async (scribe) => {
    const una = await scribe.em.findOneOrFail(OrganizationTable, organization.id);
    una.name = 'Una Nueva';
    scribe.organizationName(una, 'Una');
    await scribe.em.flush();
    una.acronym = 'UN';
    scribe.identify(una, 'WIKIDATA', 'Q1');
    const made = scribe.organization('Dos');
    await scribe.em.flush();
    scribe.organizationName(made, 'Segunda');
    made.acronym = 'D';
  });
  expect(await world.sql('select name, acronym, version from organization order by id')).toEqual([
    { name: 'Una Nueva', acronym: 'UN', version: 2 },
    { name: 'Dos', acronym: 'D', version: 1 },
  ]);
});

test('what is written as it was raises nothing and leaves no change', async () => {
  const world = await freshWorld((scribe) => scribe.organizationName(scribe.organization('Una'), 'Antes'));
  await world.write(async ({ em }) => {
    await em.execute(`update organization set name = name; update organization_name set text = text`);
  });
  expect(await world.sql('select version from organization')).toEqual([{ version: 1 }]);
  expect(await world.sql('select max(batch_id) as last from private.change')).toEqual([{ last: 1 }]);
});

test('nobody but the database writes a version', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Una', { version: 9 }));
  await world.write(async ({ em }) => {
    const una = await em.findOneOrFail(OrganizationTable, { slug: 'una' });
    expect(una.version).toBe(1);
    em.assign(una, { version: 7, acronym: 'U' });
  });
  await world.write(({ em }) => em.execute(`update organization set version = 70, acronym = 'V'`));
  expect(await world.sql('select version, acronym from organization')).toEqual([
    { version: 3, acronym: 'V' },
  ]);
});

test('what hangs on an edited row may be made in the flush that edits it', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Una'));
  await world.write(async (scribe) => {
    const una = await scribe.em.findOneOrFail(OrganizationTable, { slug: 'una' });
    una.name = 'Una Nueva';
    const name = scribe.organizationName(una, 'Una');
    scribe.em.create(OrganizationNameCitation, { fact: name, source: scribe.source('Fuente') } as never);
  });
  expect(await world.sql('select name, version from organization')).toEqual([
    { name: 'Una Nueva', version: 2 },
  ]);
});

import { expect, test } from 'vitest';
import { findBySlug } from '../../../src/curation/leaving/find-person.ts';
import { leave } from '../../../src/curation/leaving/leave.ts';
import { exportPerson, tablesAbout } from '../../../src/curation/leaving/person-export.ts';
import { pageOf } from '../../../src/curation/leaving/person-page.ts';
import { askIn } from '../../../src/platform/database/ask.ts';
import { anaAndBeto, leavingWorld, OF_ANA } from './people-who-leave.ts';

const withSources = () =>
  leavingWorld((scribe) => {
    const { ana } = anaAndBeto(scribe);
    scribe.cite(ana, scribe.source('Semblanza'));
  });

/** Tables that hold the key of an expert, and are not asked: why. */
const NOT_ASKED: Record<string, string> = {};

test('everything that is held on a person is told, withheld or not, and nothing of others', async () => {
  const { act, setting, orm } = await withSources();
  const held = () => orm.em.fork().transactional((em) => exportPerson(em, { expert: 1 }));
  const before = await held();
  const text = JSON.stringify(before);
  for (const each of OF_ANA) expect(text).toContain(each);
  expect(text).not.toContain('Beto');
  expect(Object.keys(before.tables)).toEqual(
    expect.arrayContaining([
      'public.expert',
      'public.participation',
      'public.expert_citation',
      'public.search_name',
    ]),
  );
  await act((em) => leave(em, { expert: 1, level: 'WITHHOLD' }, setting));
  const after = await held();
  for (const each of OF_ANA) expect(JSON.stringify(after)).toContain(each);
  expect(after.tables['private.departure']).toMatchObject([{ level: 'WITHHOLD' }]);
  expect(after.log.find(({ entity_type }) => entity_type === 'Expert')).toMatchObject({
    after: { displayName: 'Ana Núñez' },
  });
  expect(pageOf(after)).toContain('<td>Dra. Ana</td>'.replace('<td>', '').replace('</td>', ''));
  expect(await orm.em.fork().transactional((em) => findBySlug(em, 'ana-nunez'))).toBe(1);
  expect(await orm.em.fork().transactional((em) => findBySlug(em, 'nobody'))).toBeUndefined();
});

test('no table that holds the key of an expert is forgotten', async () => {
  const { orm } = await leavingWorld();
  const connection = orm.em.getConnection();
  const asked = await connection.transactional((transaction) => tablesAbout(askIn(connection, transaction)));
  const metadata = [...orm.getMetadata().getAll().values()];
  const named = metadata.flatMap(({ tableName, schema = 'public', props }) => {
    const holds = props.some(
      ({ targetMeta, name }) =>
        ['Expert', 'Participation', 'Affiliation'].includes(targetMeta?.className ?? '') ||
        ['expertId', 'person'].includes(name) ||
        (name === 'entityKey' && props.some((each) => each.name === 'entityType')),
    );
    return holds ? [`${schema}.${tableName}`] : [];
  });
  const logs = ['private.change']; // asked apart, whole
  const missing = named.filter(
    (table) => !asked.some((each) => each.table === table) && !logs.includes(table) && !(table in NOT_ASKED),
  );
  expect(missing).toEqual([]);
  expect(named.length).toBeGreaterThan(12);
});

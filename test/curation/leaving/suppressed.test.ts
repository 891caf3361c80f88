import { describe, expect, test } from 'vitest';
import { DepartedPeople } from '../../../src/curation/leaving/departed-people.ts';
import { leave } from '../../../src/curation/leaving/leave.ts';
import { refuseDeparted } from '../../../src/curation/leaving/refuse-departed.ts';
import { admitNamesake } from '../../../src/curation/leaving/return-person.ts';
import { withheldPeople } from '../../../src/curation/leaving/withheld-people.ts';
import { importPackage } from '../../../src/exchange/index.ts';
import { packageOf } from '../../exchange/package-on-disk.ts';
import { everythingIn, leavingWorld, OF_ANA, placesOf } from './people-who-leave.ts';

type Own = Awaited<ReturnType<typeof leavingWorld>>;

const bring = async ({ orm, setting }: Own, experts: string, publisher = 'acme') => {
  const files = {
    series: 'id,name\ng,Gathering\n',
    editions: 'id,series,name,year\ng-2026,g,Gathering 2026,2026\n',
    experts: `id,name,orcid,consent,biography_es\n${experts}\n`,
    participations: `edition_id,expert_id,role,billed_as\n${experts
      .split('\n')
      .map((row) => `g-2026,${row.split(',')[0]},speaker,Dra. Ana`)
      .join('\n')}\n`,
  };
  const departed = new DepartedPeople(setting.ledger);
  const report = await importPackage(orm.em, await packageOf(files), { actor: 'test', publisher, departed });
  expect(report.errors).toEqual([]);
  return report;
};

const warningsOf = (report: Awaited<ReturnType<typeof bring>>) =>
  report.warnings.map(({ file, line, message }) => `${file} ${line} ${message.split(/[ :]/)[0]}`);

const gone = async (level: 'WITHHOLD' | 'ERASE') => {
  const own = await leavingWorld();
  await own.act((em) => leave(em, { expert: 1, level }, own.setting));
  return own;
};

describe('a package that has somebody who left', () => {
  test.each([
    ['the id of its publisher', 'ana-77,Otra Persona,,granted,Estudia ríos.', 'acme'],
    ['an identifier', 'x-1,Otra Persona,0000-0002-1825-0097,granted,Estudia ríos.', 'other'],
  ])('does not bring them back, by %s', async (_, row, publisher) => {
    const own = await gone('ERASE');
    const before = await own.orm.em.fork().execute('select id, slug, name from expert order by id');
    const report = await bring(own, row, publisher);
    expect(warningsOf(report)).toContain('experts.csv 2 SUPPRESSED');
    expect(await own.orm.em.fork().execute('select id, slug, name from expert order by id')).toEqual(before);
    expect(placesOf(await everythingIn(own.orm), OF_ANA)).toEqual([]);
    const part = await own.orm.em.fork().execute('select billed_as from participation where expert_id = 1');
    expect(part).toHaveLength(2);
    expect((await bring(own, row, publisher)).batch).toBeNull();
  });

  test('makes a row that is withheld where theirs is gone, of which nothing is kept if they were erased', async () => {
    const own = await gone('ERASE');
    await own.world.sql(
      'delete from participation; delete from affiliation; delete from expert where id = 1',
    );
    await bring(own, 'ana-77,Ana Núñez,,granted,Estudia ríos.');
    expect(placesOf(await everythingIn(own.orm), OF_ANA)).toEqual([]);
    expect((await withheldPeople(own.orm.em)).filter(({ isErased }) => isErased)).toHaveLength(1);
  });

  test('waits for a steward where only the name agrees', async () => {
    const own = await gone('WITHHOLD');
    const row = 'n-1,"Núñez, ANA",,granted,Cocina.';
    const report = await bring(own, row, 'other');
    expect(warningsOf(report)).toContain('experts.csv 2 This');
    const [waiting] = (await withheldPeople(own.orm.em)).filter(({ isWaiting }) => isWaiting);
    expect(waiting).toMatchObject({
      displayName: 'Núñez, ANA',
      reason: 'They have the name of somebody who left.',
    });
    await bring(own, row, 'other');
    const shown = () => own.world.read('{ experts { nodes { displayName } } }');
    expect((await shown()).experts.nodes).toEqual([{ displayName: 'Beto Peña' }]);
    await expect(
      own.act((em) => em.execute('update expert set consent = null where id = ?', [waiting!.expert])),
    ).rejects.toThrow(/left the network/);
    await own.act((em) => admitNamesake(em, { expert: waiting!.expert }));
    await bring(own, row, 'other');
    expect((await shown()).experts.nodes).toHaveLength(2);
    await expect(own.act((em) => admitNamesake(em, { expert: waiting!.expert }))).rejects.toThrow(
      'does not wait',
    );
  });
});

test('an act that would record them again is refused', async () => {
  const own = await gone('ERASE');
  const departed = new DepartedPeople(own.setting.ledger);
  const record = (who: object, options?: { isSomebodyElse: boolean }) =>
    own.act((em) => refuseDeparted(em, departed, { name: 'X', identifiers: [], slugs: [], ...who }, options));
  const orcid = { identifiers: [{ scheme: 'ORCID', publisher: '', value: '0000-0002-1825-0097' }] };
  await expect(record(orcid)).rejects.toMatchObject({ code: 'SUPPRESSED', messageKey: 'leaving.suppressed' });
  await expect(record(orcid, { isSomebodyElse: true })).rejects.toThrow();
  await expect(record({ name: 'ana  nuñez' })).rejects.toMatchObject({ messageKey: 'leaving.namesake' });
  await record({ name: 'ana nuñez' }, { isSomebodyElse: true });
  await record({ name: 'Beto Peña' });
});

import type { MikroORM } from '@mikro-orm/postgresql';
import { describe, expect, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { freshDatabase } from '../support/database.ts';
import { atHand, countsOf, errorsOf, type Files, packageOf, small, warningsOf } from './package-on-disk.ts';

/** A database, and how to import into it and ask it. */
async function world() {
  const { orm } = await freshDatabase();
  return {
    orm,
    bring: async (files: Files, publisher = 'acme') => {
      const report = await importPackage(orm.em, await packageOf(files, publisher), { actor: 'test' });
      expect(errorsOf(report)).toEqual([]);
      return report;
    },
    rows: (query: string) => rows(orm, query),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
const rows = (orm: MikroORM, query: string): Promise<any[]> => orm.em.fork().execute(query);

describe('a package', () => {
  test('comes in whole, and again changes nothing: no row, no change, no batch', async () => {
    const { bring, rows } = await world();
    const first = await bring(small);
    expect(countsOf(first)).toEqual({
      sectors: [2, 0, 0],
      series: [1, 0, 0],
      organizations: [2, 0, 0],
      editions: [1, 0, 0],
      experts: [2, 0, 0],
      activities: [1, 0, 0],
      participations: [2, 0, 0],
    });
    const before = await rows('select count(*) from private.change');
    const second = await bring(small);
    expect(second.batch).toBeNull();
    expect(countsOf(second).participations).toEqual([0, 0, 2]);
    expect(await rows('select count(*) from private.change')).toEqual(before);
    expect(await rows('select kind, actor, actor_kind, reason, publisher from private.batch')).toEqual([
      { kind: 'import', actor: 'test', actor_kind: 'SYSTEM', reason: null, publisher: 'acme' },
    ]);
    expect(await rows('select distinct version from organization')).toEqual([{ version: 1 }]);
  });

  test.each(atHand)('at hand comes in, and again changes nothing: $path', async ({ path, absent }) => {
    if (absent) return expect(absent, `${path} is not here: not tried`).toBe(true);
    const { orm } = await freshDatabase();
    const report = await importPackage(orm.em, path, { actor: 'test' });
    expect(errorsOf(report)).toEqual([]);
    const again = await importPackage(orm.em, path, { actor: 'test' });
    expect(again.tables.filter(({ created, updated }) => created + updated > 0)).toEqual([]);
    expect(again.batch).toBeNull();
  });

  test('with one error brings nothing, not even its good rows', async () => {
    const { orm, rows } = await world();
    const files = { ...small, editions: 'id,series,name\ng-2021,gathering,\n' };
    const report = await importPackage(orm.em, await packageOf(files), { actor: 'test' });
    expect(report.counts.errors).toBe(1);
    expect(
      await rows('select (select count(*) from organization) + (select count(*) from private.batch) as all'),
    ).toEqual([{ all: '0' }]);
  });

  test('changed updates what changed, once, and says what was', async () => {
    const { bring, rows } = await world();
    await bring(small);
    const organizations =
      'id,name,sector,scope\nuni,Universidad Nueva,,nacional\npress,La Prensa,media,local\n';
    const report = await bring({ organizations });
    expect(countsOf(report)).toEqual({ organizations: [0, 1, 1] });
    expect(await rows(`select slug, name, sector_id, version from organization order by slug`)).toMatchObject(
      [
        { slug: 'press', version: 1 },
        { slug: 'uni', name: 'Universidad Nueva', sector_id: null, version: 2 },
      ],
    );
    const [change] = await rows(
      `select kind, before, after from private.change where batch_id = ${report.batch}`,
    );
    expect(change).toEqual({
      kind: 'UPDATED',
      before: { name: 'Universidad', sector: expect.any(Number) },
      after: { name: 'Universidad Nueva', sector: null },
    });
  });

  test('without a column leaves what is stored; with an empty cell it clears it', async () => {
    const { bring, rows } = await world();
    await bring(small);
    await bring({ organizations: 'id,name\nuni,Universidad\n' });
    expect(await rows(`select scope from organization where slug = 'uni'`)).toEqual([{ scope: 'NATIONAL' }]);
    await bring({ organizations: 'id,name,scope\nuni,Universidad,\n' });
    expect(await rows(`select scope from organization where slug = 'uni'`)).toEqual([{ scope: null }]);
  });

  test('may hold one file only, and refer to what its publisher brought before', async () => {
    const { bring, rows } = await world();
    await bring(small);
    await bring({ convenings: 'edition_id,organization_id,role\ng-2021,uni,anfitriona\n' });
    expect(await rows('select role, name_at_time, scope_at_time from convening')).toEqual([
      { role: 'HOST', name_at_time: 'Universidad', scope_at_time: 'NATIONAL' },
    ]);
  });
});

describe('a publisher', () => {
  test('is named by the descriptor, else by the caller, else by the folder', async () => {
    const { orm } = await freshDatabase();
    const organizations = 'id,name\na,A\n';
    const named = await packageOf({ organizations }, 'descriptor');
    const unnamed = await packageOf({ organizations }, null);
    const publisherOf = async (path: string, publisher?: string) =>
      (await importPackage(orm.em, path, { actor: 'test', dryRun: true, publisher })).publisher;
    expect(await publisherOf(named, 'caller')).toBe('descriptor');
    expect(await publisherOf(unnamed, 'caller')).toBe('caller');
    expect(await publisherOf(unnamed)).toBe('package');
  });

  test('owns its ids: the same id of another is another entity, with a slug of its own', async () => {
    const { bring, rows } = await world();
    for (const publisher of ['one', 'two', 'three'])
      await bring({ organizations: 'id,name\ninai,INAI\n' }, publisher);
    expect(await rows('select slug from organization order by id')).toEqual([
      { slug: 'inai' },
      { slug: 'inai-2' },
      { slug: 'inai-3' },
    ]);
    const again = await bring({ organizations: 'id,name\ninai,INAI\n' }, 'two');
    expect(again.batch).toBeNull();
  });

  test("cannot refer to another's rows by their ids", async () => {
    const { orm, bring } = await world();
    await bring(small);
    const path = await packageOf(
      { convenings: 'edition_id,organization_id,role\ng-2021,uni,host\n' },
      'other',
    );
    expect((await importPackage(orm.em, path, { actor: 'test' })).counts.errors).toBe(2);
  });

  test('may use any text as id: what is no slug is made one, and one that is a slug keeps it', async () => {
    const { bring, rows } = await world();
    await bring({ organizations: 'id,name\na/b,First\na-b,Second\nA B,Third\n北京,Fourth\na-b-2,Fifth\n' });
    const named = await rows('select name, slug from organization order by id');
    expect(Object.fromEntries(named.map(({ name, slug }) => [name, slug]))).toEqual({
      First: 'a-b-4',
      Second: 'a-b',
      Third: 'a-b-3',
      Fourth: expect.stringMatching(/^organization-[0-9a-f]{8}$/),
      Fifth: 'a-b-2',
    });
  });
});

describe('gaps in the data', () => {
  test('become OTHER, stay empty, or come from elsewhere, each with a warning', async () => {
    const { bring, rows } = await world();
    const report = await bring({
      editions: 'id,series,name,year,starts_on\ne1,Encuentro,E1,,2019-05\ne2,Encuentro,E2,,\n',
      organizations: 'id,name,sector\no,O,Cooperativas\n',
      experts: 'id,name\nx,X\n',
      activities:
        'id,edition_id,kind,title,topics\na1,e1,,One,Datos; datos\na2,e1,birds of a feather,,Salud pública\n',
      participations: 'edition_id,activity_id,expert_id,role\ne1,a1,x,emcee\n',
    });
    expect(warningsOf(report)).toEqual([
      'organizations.csv:2 sector "Cooperativas": There is no such sector yet: it is made from this text.',
      'editions.csv:2 year: no year is given: 2019 is taken from the dates',
      'editions.csv:2 series "Encuentro": There is no such series yet: it is made from this text.',
      'editions.csv:3 year: no year is given, nor a date: it stays unknown',
      'activities.csv:2 kind: no kind is given: it becomes "other"',
      'activities.csv:2 topics "Datos": There is no such topic yet: it is made from this text.',
      'activities.csv:3 title: no title is given: it stays without one',
      expect.stringMatching(/^activities\.csv:3 kind "birds of a feather": not a known kind/),
      'activities.csv:3 topics "Salud pública": There is no such topic yet: it is made from this text.',
      expect.stringMatching(/^participations\.csv:2 role "emcee": not a known role/),
    ]);
    expect(await rows('select slug, year from edition order by slug')).toEqual([
      { slug: 'e1', year: 2019 },
      { slug: 'e2', year: null },
    ]);
    expect(await rows('select kind, kind_as_given, title from activity order by slug')).toEqual([
      { kind: 'OTHER', kind_as_given: null, title: 'One' },
      { kind: 'OTHER', kind_as_given: 'birds of a feather', title: null },
    ]);
    expect(await rows('select role, role_as_given from participation')).toEqual([
      { role: 'OTHER', role_as_given: 'emcee' },
    ]);
    expect(await rows('select slug, label from topic order by slug')).toEqual([
      { slug: 'datos', label: 'Datos' },
      { slug: 'salud-publica', label: 'Salud pública' },
    ]);
  });

  test('unknown roles of convenings become OTHER and keep what was written, each for itself', async () => {
    const { bring, rows } = await world();
    const files = {
      ...small,
      convenings:
        'edition_id,organization_id,role\ng-2021,uni,Logística\ng-2021,uni,Difusión\ng-2021,uni,otro\ng-2021,uni,Sede\n',
    };
    const report = await bring(files);
    const known = 'known are convener, organizer, host, partner, sponsor, other';
    expect(warningsOf(report)).toEqual([
      `convenings.csv:2 role "Logística": not a known role: it becomes "other", and the text is kept; ${known}`,
      `convenings.csv:3 role "Difusión": not a known role: it becomes "other", and the text is kept; ${known}`,
    ]);
    expect(await rows('select role, role_as_given from convening order by id')).toEqual([
      { role: 'OTHER', role_as_given: 'Logística' },
      { role: 'OTHER', role_as_given: 'Difusión' },
      { role: 'OTHER', role_as_given: null },
      { role: 'HOST', role_as_given: null },
    ]);
    expect((await bring(files)).batch).toBeNull();
  });

  test('a column that is not there is said once, not for every row', async () => {
    const { bring } = await world();
    const report = await bring({
      ...small,
      activities: 'id,edition_id\ng-2021/opening,g-2021\nb,g-2021\nc,g-2021\n',
    });
    expect(warningsOf(report)).toEqual([
      'activities.csv:1 kind: The file has no such column: no kind is given: it becomes "other".',
      'activities.csv:1 title: The file has no such column: no title is given: it stays without one.',
    ]);
  });
});

describe('sectors', () => {
  test('are found by id, by their names in either language, and by what else they are called', async () => {
    const { bring, rows } = await world();
    const report = await bring({
      sectors: 'id,name_es,name_en\ncs,Sociedad civil,Civil society\n',
      organizations: 'id,name,sector\na,A,cs\nb,B,SOCIEDAD CIVIL\nc,C,civil-society\nd,D,ONG\n',
    });
    expect(report.counts.warnings).toBe(0);
    expect(
      await rows('select count(distinct sector_id)::int as n, count(sector_id)::int as m from organization'),
    ).toEqual([{ n: 1, m: 4 }]);
    expect(await rows('select name, name_translations as t from sector')).toEqual([
      { name: 'Sociedad civil', t: { es: 'Sociedad civil', en: 'Civil society' } },
    ]);
  });

  test('of another publisher serve where the package only mentions one', async () => {
    const { bring, rows } = await world();
    await bring({ sectors: 'id,name_es\nacademia,Academia\n' }, 'one');
    const report = await bring({ organizations: 'id,name,sector\na,A,academia\n' }, 'two');
    expect(report.counts.warnings).toBe(0);
    expect(await rows('select slug from sector')).toEqual([{ slug: 'academia' }]);
  });

  test('made from a text are found again', async () => {
    const { bring, rows } = await world();
    const files = { organizations: 'id,name,sector\na,A,Cooperativas\nb,B,cooperativas\n' };
    await bring(files);
    expect((await bring(files)).batch).toBeNull();
    expect(await rows('select slug, name from sector')).toEqual([
      { slug: 'cooperativas', name: 'Cooperativas' },
    ]);
  });
});

describe('what was at the time', () => {
  const convenings = 'edition_id,organization_id,role\ng-2021,uni,host\n';
  const then = `select c.name_at_time as name, s.slug as sector, c.scope_at_time as scope
    from convening c left join sector s on s.id = c.sector_at_time_id`;

  test('is what the organization is when the row first comes, and stays when the organization changes', async () => {
    const { bring, rows } = await world();
    await bring({ ...small, convenings });
    const before = await rows(then);
    expect(before).toEqual([{ name: 'Universidad', sector: 'academia', scope: 'NATIONAL' }]);
    const organizations = 'id,name,sector,scope\nuni,Otra,media,local\npress,La Prensa,media,local\n';
    await bring({ ...small, organizations, convenings });
    expect(await rows(then)).toEqual(before);
    expect(
      await rows(`select distinct name_at_time from participation where name_at_time <> 'La Prensa'`),
    ).toEqual([{ name_at_time: 'Universidad' }]);
  });

  test('is what the row says, column by column; a dash says that it was unknown', async () => {
    const { bring, rows } = await world();
    await bring({
      ...small,
      convenings:
        'edition_id,organization_id,role,name_at_time,sector_at_time,scope_at_time\n' +
        'g-2021,uni,host,Colegio,,-\ng-2021,press,host,,academia,internacional\n',
    });
    expect(await rows(`${then} order by 1`)).toEqual([
      { name: 'Colegio', sector: 'academia', scope: null },
      { name: 'La Prensa', sector: 'academia', scope: 'INTERNATIONAL' },
    ]);
  });
});

describe('order', () => {
  test('is what the row says, else its place within its activity, or its edition', async () => {
    const { bring, rows } = await world();
    await bring({
      ...small,
      participations:
        'edition_id,activity_id,expert_id,role,order\n' +
        'g-2021,,beto,speaker,\ng-2021,g-2021/opening,beto,panelist,7\ng-2021,,ana,speaker,\ng-2021,g-2021/opening,ana,speaker,\n',
    });
    const query = `select e.slug, (activity_id is null) as free, position from participation p
      join expert e on e.id = p.expert_id order by 2, 3`;
    expect(await rows(query)).toEqual([
      { slug: 'ana', free: false, position: 2 },
      { slug: 'beto', free: false, position: 7 },
      { slug: 'beto', free: true, position: 1 },
      { slug: 'ana', free: true, position: 2 },
    ]);
  });

  test('of sources is that of the cell, and changes with it', async () => {
    const { bring, rows } = await world();
    const sources = 'id,url,title\ns1,https://a.mx,A\ns2,https://b.mx,B\ns3,https://c.mx,C\n';
    const cited = `select s.slug, c.position from series_citation c join source s on s.id = c.source_id order by 2`;
    await bring({ sources, series: 'id,name,source\ng,G,s2; s1;s2\n' });
    expect(await rows(cited)).toEqual([
      { slug: 's2', position: 1 },
      { slug: 's1', position: 2 },
    ]);
    const report = await bring({ series: 'id,name,source\ng,G,s3;s2\n' });
    expect(countsOf(report)).toEqual({ series: [0, 1, 0] });
    expect(await rows(cited)).toEqual([
      { slug: 's3', position: 1 },
      { slug: 's2', position: 2 },
    ]);
    const changes = await rows(
      `select kind from private.change where batch_id = ${report.batch} order by kind`,
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['CREATED', 'TOMBSTONED', 'UPDATED']);
    await bring({ series: 'id,name\ng,G\n' });
    expect(await rows(cited)).toHaveLength(2);
    await bring({ series: 'id,name,source\ng,G,\n' });
    expect(await rows(cited)).toEqual([]);
  });
});

test('times are read by their offset, or by the clock of the venue', async () => {
  const { bring, rows } = await world();
  const report = await bring({
    ...small,
    venues:
      'id,edition_id,time_zone,state\nv1,g-2021,America/Cancun,Quintana Roo\nv2,g-2021,america/mexico_city,jalisco\n',
    activities:
      'id,edition_id,kind,title,venue_id,starts_at,ends_at\n' +
      'g-2021/opening,g-2021,panel,A,v1,2021-07-01T10:00,2021-07-01T11:30\n' +
      'b,g-2021,panel,B,v2,2021-07-01 10:00,\nc,g-2021,panel,C,,2021-07-01T10:00:00-07:00,2021-07-01T18:00Z\n',
  });
  expect(warningsOf(report)).toEqual([expect.stringMatching(/:4 starts_at .*shown in UTC\.$/)]);
  const times = await rows(
    `select (starts_at at time zone 'UTC')::text as starts, (ends_at at time zone 'UTC')::text as ends from activity order by slug`,
  );
  expect(times).toEqual([
    { starts: '2021-07-01 15:00:00', ends: null },
    { starts: '2021-07-01 17:00:00', ends: '2021-07-01 18:00:00' },
    { starts: '2021-07-01 15:00:00', ends: '2021-07-01 16:30:00' },
  ]);
  expect(await rows('select slug, state_code from venue order by slug')).toEqual([
    { slug: 'v1', state_code: 'MX-ROO' },
    { slug: 'v2', state_code: 'MX-JAL' },
  ]);
});

describe('registries', () => {
  const orcids = `select x.slug, i.value from expert_identifier i join expert x on x.id = i.expert_id
    where scheme = 'ORCID' order by 1`;

  test('know a person by one ORCID iD; a corrected one replaces it, an empty cell takes it away', async () => {
    const { bring, rows } = await world();
    await bring({ experts: 'id,name,orcid\nana,Ana,https://orcid.org/0000-0002-1825-0097\n' });
    expect(await rows(orcids)).toEqual([{ slug: 'ana', value: '0000-0002-1825-0097' }]);
    const report = await bring({ experts: 'id,name,orcid\nana,Ana,0000-0001-5109-3700\n' });
    expect(countsOf(report)).toEqual({ experts: [0, 1, 0] });
    expect(await rows(orcids)).toEqual([{ slug: 'ana', value: '0000-0001-5109-3700' }]);
    await bring({ experts: 'id,name\nana,Ana\n' });
    expect(await rows(orcids)).toHaveLength(1);
    await bring({ experts: 'id,name,orcid\nana,Ana,\n' });
    expect(await rows(orcids)).toEqual([]);
  });

  test("keep to whom they named first: the other publisher's row comes without, with a warning", async () => {
    const { bring, rows } = await world();
    const experts = 'id,name,orcid\nana,Ana,0000-0002-1825-0097\n';
    await bring({ experts }, 'one');
    for (const turn of ['first', 'second']) {
      const report = await bring({ experts }, 'two');
      expect(warningsOf(report), turn).toEqual([
        'experts.csv:2 orcid "0000-0002-1825-0097": It is left out here, since it names ana already; are the two the same?',
      ]);
    }
    expect(await rows(orcids)).toEqual([{ slug: 'ana', value: '0000-0002-1825-0097' }]);
  });
});

describe('consent', () => {
  const consent = async (rows: (query: string) => Promise<{ consent: string }[]>) =>
    (await rows(`select consent from expert`))[0]?.consent;
  const says = (word: string) => ({ experts: `id,name,consent\nana,Ana,${word}\n` });

  test.each([
    ['otorgado', 'GRANTED'],
    ['DENIED', 'DENIED'],
    ['retirado', 'WITHDRAWN'],
    ['embargoed', 'EMBARGOED'],
    ['', null],
  ])('"%s" is %s', async (word, stored) => {
    const { bring, rows } = await world();
    await bring(says(word));
    expect(await consent(rows)).toBe(stored);
  });

  test('once denied is lifted by a clear word only, and once withdrawn by none', async () => {
    const { bring, rows } = await world();
    await bring(says('denied'));
    await bring(says(''));
    expect(await consent(rows)).toBe('DENIED');
    await bring(says('granted'));
    expect(await consent(rows)).toBe('GRANTED');
    await bring(says('withdrawn'));
    await bring(says('granted'));
    expect(await consent(rows)).toBe('WITHDRAWN');
  });
});

test('lines of succession, dated names, outcomes and their evidence come with all they say', async () => {
  const { bring, rows } = await world();
  const files = {
    ...small,
    organization_names: 'organization_id,name,from,to,kind\nuni,Colegio,1900,1950-06,\n',
    organization_changes: 'kind,effective_on,from_id,to_id\nsplit,2020,uni,press\ndissolved,2020-05,uni,\n',
    outcomes:
      'id,edition_id,kind,text,status,proposed_by,responsible,continues\n' +
      'o2,g-2021,acuerdo,Later,,uni;press,press,o1\no1,g-2021,conclusion,Earlier,cumplido,,,\n',
    outcome_evidence: 'outcome_id,on,status,note,reported_by\no1,2022,done,Seen,uni\n',
    agenda_items: 'id,title,owner_id,outcomes\nitem,Item,uni,o2;o1\n',
    figures: 'edition_id,measure,qualifier,value\ng-2021,ponentes,más de,70\n',
  };
  await bring(files);
  expect((await bring(files)).batch).toBeNull();
  expect(await rows('select text, valid_from, valid_to, kind from organization_name')).toEqual([
    { text: 'Colegio', valid_from: '1900', valid_to: '1950-06', kind: 'official' },
  ]);
  expect(
    await rows('select kind, effective_on, to_id is null as gone from organization_change order by kind'),
  ).toEqual([
    { kind: 'DISSOLVED', effective_on: '2020-05', gone: true },
    { kind: 'SPLIT', effective_on: '2020', gone: false },
  ]);
  expect(await rows('select slug, status from outcome order by slug')).toEqual([
    { slug: 'o1', status: 'DONE' },
    { slug: 'o2', status: null },
  ]);
  expect(
    await rows(
      `select o.slug, position from outcome_proposer p join organization o on o.id = p.organization_id order by 2`,
    ),
  ).toEqual([
    { slug: 'uni', position: 1 },
    { slug: 'press', position: 2 },
  ]);
  expect(await rows('select measure, qualifier, value from figure')).toEqual([
    { measure: 'SPEAKERS', qualifier: 'MORE_THAN', value: 70 },
  ]);
});

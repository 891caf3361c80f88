import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildFacts } from '../../src/community/facts/build-facts.ts';
import { revisionOf } from '../../src/community/facts/encode-facts.ts';
import { newRawRows } from '../../src/community/facts/raw-rows.ts';
import { TAGS } from '../../src/community/storage/facts.statement.ts';
import { takeSnapshot } from '../../src/community/storage/snapshots.ts';
import { ActivityTable } from '../../src/domain/activity/activity.table.ts';
import { EditionTable } from '../../src/domain/edition/edition.table.ts';
import { SeriesTable } from '../../src/domain/edition/series.table.ts';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { OutcomeEvidenceTable } from '../../src/domain/outcome/outcome-evidence.table.ts';
import { importPackage } from '../../src/exchange/index.ts';
import { errorsOf, type Files, packageOf } from '../exchange/package-on-disk.ts';
import type { TestDatabase } from '../support/database.ts';
import { freshDatabase } from '../support/database.ts';
import { freshWorld, type Scribe } from '../support/world.ts';

/** The log, a line for each row, as text: act, kind, entity, key, what was and what is. */
async function logOf({ orm }: TestDatabase): Promise<string> {
  const rows = await orm.em.fork().execute<Record<string, string | null>[]>(
    `select batch_id, kind, entity_type, entity_key, coalesce(before::text, '-') as before, coalesce(after::text, '-') as after
     from private.change order by batch_id, entity_type collate "C", kind collate "C", entity_key collate "C"`,
  );
  const lines = rows.map((row) => `${Object.values(row).join(' ')}\n`).join('');
  return lines
    .replace(/"takenAt": "[^"]*"/, '"takenAt": "when"')
    .replace(/withheld-\w{12}/g, 'withheld-mask');
}

/** A revision of nothing. */
const revision = revisionOf(
  buildFacts(Object.fromEntries(Object.keys(TAGS).map((kind) => [kind, newRawRows()])) as never),
);

const golden = (name: string) => readFile(new URL(`./golden/${name}.txt`, import.meta.url), 'utf8');

/** One row at least of every table that a curator writes. */
function everything(scribe: Scribe) {
  const source = scribe.source('Informe', { publishedOn: '2021-05', url: 'https://example.org/informe' });
  const sector = scribe.sector('Academia', { nameTranslations: { en: 'Academia', es: 'Academia' } });
  const [uni, heir] = ['Universidad', 'Heredera'].map((name) =>
    scribe.organization(name, { sector, scope: 'LOCAL', acronym: 'U"' }),
  ) as [{ id: number }, { id: number }];
  const series = scribe.series('Encuentro', { expertTies: 'OPT_IN' });
  const edition = scribe.edition(series, 'Encuentro 2021', {
    year: 2021,
    startsOn: '2021-05-13',
    modality: 'HYBRID',
  });
  const venue = scribe.venue(edition, {
    latitude: 20.5,
    longitude: -87.000001,
    host: uni,
    timeZone: 'America/Cancun',
  });
  const ana = scribe.expert('Ana', {
    consent: 'GRANTED',
    photo: { url: 'https://example.org/a.jpg', width: 3, height: 4, alt: { es: 'Ana', en: null } },
  });
  const activity = scribe.activity(edition, 'Un panel', {
    venue,
    startsAt: new Date('2021-05-13T15:00:00.250Z'),
    endsAt: new Date('2021-05-13T16:00:00Z'),
    titleTranslations: { en: 'A panel' },
  });
  const outcome = scribe.outcome(edition, 'Un acuerdo', { from: activity, dueOn: '2022' });
  const earlier = scribe.outcome(edition, 'Uno anterior');
  const item = scribe.agendaItem('Un punto', { owner: uni });
  const affiliation = scribe.affiliation(ana, uni, { title: 'Directora', from: '2019', to: '2021-05' });
  const evidence = scribe.evidence(outcome, '2022-01', { reportedBy: uni, note: 'Línea 1\nLínea 2' });
  const participation = scribe.participation(activity, ana, {
    onBehalfOf: uni,
    sectorAtTime: sector,
    order: 2,
  });
  const figure = scribe.figure(edition, 'EXPERTS', 70);
  scribe.organizationName(uni, 'Colegio', { to: '2001' });
  const succession = scribe.succession(uni, heir);
  scribe.convening(edition, uni);
  scribe.about(activity, scribe.topic('Datos'), { order: 1 });
  scribe.proposal(outcome, uni);
  scribe.responsibility(outcome, heir);
  scribe.continuation(outcome, earlier);
  scribe.feeds(outcome, item);
  for (const fact of [uni, edition, affiliation, participation, figure, succession])
    scribe.cite(fact, source);
  scribe.identify(ana, 'ORCID', '0000-0002-1825-0097', { verified: true });
  return { uni, ana, activity, edition, venue, evidence, series };
}

test('what curators write is recorded as it always was', async () => {
  const world = await freshWorld(everything);
  await world.write(async ({ em }) => {
    const find = (table: typeof OrganizationTable, slug: string) => em.findOneOrFail(table, { slug });
    em.assign(await find(OrganizationTable, 'universidad'), {
      name: 'Universidad Nueva',
      scope: null,
      parent: await find(OrganizationTable, 'heredera'),
    });
    em.assign(await em.findOneOrFail(ExpertTable, { slug: 'ana' }), {
      consent: 'WITHDRAWN',
      photo: null,
      biographyTranslations: { es: 'Sabe.' },
    });
    em.assign(await em.findOneOrFail(ActivityTable, { slug: 'un-panel' }), {
      venue: null,
      startsAt: null,
      endsAt: new Date('2021-05-14T00:00:00.005Z'),
    });
    em.assign(await em.findOneOrFail(EditionTable, { slug: 'encuentro-2021' }), {
      year: null,
      themeTranslations: { en: 'Theme' },
    });
    em.assign(await em.findOneOrFail(SeriesTable, { slug: 'encuentro' }), {
      synthetic: true,
      name: 'Encuentro',
    });
  });
  await world.write(async ({ em }) => {
    em.remove(await em.findOneOrFail(OutcomeEvidenceTable, { on: '2022-01' }));
  });
  await takeSnapshot(world.database.orm.em, revision, { label: 'Memoria', actor: 'test' });
  expect(await logOf(world.database)).toBe(await golden('curated'));
});

const first: Files = {
  sources: 'id,url,title,published_on\ninforme,https://example.org/informe,Informe,2021-05\n',
  sectors: 'id,name_es,name_en\nacademia,Academia,Academics\n',
  organizations:
    'id,name,sector,scope,ror,source\nuni,Universidad,academia,nacional,https://ror.org/05gq02987,informe\nold,Vieja,,local,,\n',
  organization_names: 'organization_id,name,to\nuni,Colegio,2001\n',
  organization_changes: 'kind,effective_on,from_id,to_id\nmerged,2020,old,uni\n',
  series: 'id,name,url\ng,Gathering,https://g.mx\n',
  editions: 'id,series,name,year,starts_on,modality\ne,g,Edition,2021,2021-05,presencial\n',
  venues: 'id,edition_id,time_zone,latitude,longitude\nv,e,America/Cancun,20.5,-87\n',
  convenings: 'edition_id,organization_id,role\ne,uni,convener\n',
  experts: 'id,name,orcid,consent\nana,Ana,0000-0002-1825-0097,\nbeto,Beto,,denied\n',
  affiliations: 'expert_id,organization_id,title,from\nana,uni,Directora,2019\n',
  activities:
    'id,edition_id,kind,title,venue_id,starts_at,topics,source\na,e,panel,Open,v,2021-05-13T10:00:00.250,Datos;Salud,informe\n',
  participations:
    'edition_id,expert_id,role,activity_id,organization_id\ne,ana,speaker,a,uni\ne,beto,chair of all,a,\n',
  outcomes:
    'id,edition_id,kind,text,activity_id,due_on,proposed_by,responsible\no,e,agreement,Agreed,a,2022,uni,uni;old\n',
  outcome_evidence: 'outcome_id,on,status,note\no,2022,done,Línea\n',
  agenda_items: 'id,title,owner_id,outcomes\ni,Item,uni,o\n',
  figures: 'edition_id,measure,qualifier,value,source\ne,experts,exact,70,informe\n',
};

const second: Files = {
  ...first,
  sectors: 'id,name_es,name_en\nacademia,Academia,Academia\n',
  organizations:
    'id,name,sector,scope,ror,source\nuni,Universidad Nueva,academia,,,\nold,Vieja,academia,local,https://ror.org/05gq02987,informe\n',
  experts: 'id,name,orcid,consent\nana,Ana Soto,,granted\nbeto,Beto,,withdrawn\n',
  activities:
    'id,edition_id,kind,title,venue_id,starts_at,topics,source\na,e,taller raro,,,2021-05-14T10:00Z,Salud;Agua,\n',
  outcomes:
    'id,edition_id,kind,text,activity_id,due_on,proposed_by,responsible\no,e,agreement,Agreed,,,old,old;uni\n',
};

test('what an import writes is recorded as it always was', async () => {
  const database = await freshDatabase();
  for (const files of [first, second]) {
    const report = await importPackage(database.orm.em, await packageOf(files), { actor: 'test' });
    expect(errorsOf(report)).toEqual([]);
  }
  expect(await logOf(database)).toBe(await golden('imported'));
});

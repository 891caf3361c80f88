import { describe, expect, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { type Column, isDetail } from '../../src/platform/package/column.ts';
import { packageFormat } from '../../src/tables.ts';
import { freshDatabase } from '../support/database.ts';
import { errorsOf, type Files, packageOf, small, warningsOf } from './package-on-disk.ts';

/** Imports into an empty database, and answers what was warned of and how to ask the database. */
async function bring(files: Files) {
  const { orm } = await freshDatabase();
  const report = await importPackage(orm.em, await packageOf(files), { actor: 'test' });
  expect(errorsOf(report)).toEqual([]);
  expect(report.batch).not.toBeNull();
  return {
    warnings: warningsOf(report),
    rows: (query: string) => orm.em.fork().execute<Record<string, unknown>[]>(query),
  };
}

/** A package with a cell that cannot be read in every column of details, beside a row that is all right. */
const unreadable: Files = {
  sources:
    'id,url,title,publisher,license,archived_url\n' +
    `s1,datacon.mx/doc,A,${'p'.repeat(501)},CC BY 4.0,archived\ns2,https://b.mx,B,,,\n`,
  series: 'id,name,url\ngathering,Gathering,pendiente\n',
  partners: 'id,organization_id,publisher,origin,license\nuni-datos,uni,Universidad,datos,libre\n',
  sectors:
    'id,name_es,name_en,name,short_name_es,short_name_en,colour,shape,weave\n' +
    `academia,Academia,—,,,,,,\nmedia,—,Media,,,,,,\nstate,,,...,${'s'.repeat(17)},${'s'.repeat(17)},loud,blob,knitted\n`,
  organizations:
    'id,name,acronym,sector,scope,country,state,url,ror,wikidata\n' +
    `uni,Universidad,"U\u0007",—,galáctica,${'c'.repeat(501)},${'s'.repeat(501)},no tiene,not-a-ror,Wikidata\n` +
    'press,La Prensa,LP,media,local,México,Jalisco,prensa.mx,,Q42\n',
  organization_names: `organization_id,name,kind\nuni,Colegio,${'k'.repeat(501)}\n`,
  organization_changes: `kind,effective_on,from_id,to_id,legal_basis,note\nsplit,2020,uni,press,DOF 2020,${'n'.repeat(10_001)}\n`,
  editions:
    'id,series,name,year,ordinal,starts_on,modality,city,country,theme,url\n' +
    `g-2021,gathering,Gathering 2021,MMXXI,3a.,2021-05,telepathic,${'c'.repeat(501)},${'c'.repeat(501)},${'t'.repeat(501)},g\n`,
  venues:
    'id,edition_id,name,city,state,country,time_zone,latitude,longitude,online\n' +
    `v,g-2021,—,${'c'.repeat(501)},${'s'.repeat(501)},${'c'.repeat(501)},Mexico/City,19°,99 oeste,perhaps\n`,
  convenings:
    'edition_id,organization_id,role,name_at_time,sector_at_time,scope_at_time\ng-2021,press,host,!,#,galáctica\n',
  experts:
    'id,name,family_name,orcid,wikidata,biography_es,biography_en,url,photo_url,photo_credit,photo_license\n' +
    `ana,Ana Núñez,7,0000-0002-1825-0098,P31,${'b'.repeat(10_001)},${'b'.repeat(10_001)},página,retrato,${'c'.repeat(501)},libre\n`,
  affiliations: `expert_id,organization_id,title\nana,uni,${'t'.repeat(501)}\n`,
  activities:
    'id,edition_id,kind,title,language,recording_url,topics\n' +
    `opening,g-2021,"pa\u0007nel",${'t'.repeat(501)},in Spanish,video,"#;C#;${'x'.repeat(201)}"\n`,
  participations:
    'edition_id,expert_id,role,activity_id,billed_as,order,name_at_time,scope_at_time\ng-2021,ana,speaker,opening,007,first,!,?\n',
  outcomes: 'id,edition_id,kind,text,status\no,g-2021,conclusion,Text,half done\n',
  outcome_evidence: `outcome_id,on,status,note,url\no,2022,done,${'n'.repeat(501)},acta\n`,
  identifiers: `entity,id,scheme,publisher,value,verified\norganizations,uni,isni,${'p'.repeat(501)},1,perhaps\n`,
};

/** The optional values of a package that are no details. */
const exacting = packageFormat.written.flatMap(({ name, columns }) =>
  columns.flatMap((column) =>
    column.is === 'value' && !column.required && !isDetail(column) ? [{ file: name, column }] : [],
  ),
);

const isDate = ({ column }: { column: Column }) =>
  column.is === 'value' && (column.type === 'date' || column.type === 'time');

describe('a cell that is only optional detail', () => {
  test('never keeps a package out: it is warned of with its line, and stays empty', async () => {
    const { warnings, rows } = await bring(unreadable);
    const told = new Set(
      warnings
        .filter((warning) => warning.endsWith('; it is left out.'))
        .map((each) => each.split(/[:. ]/, 4).join(' ')),
    );
    const wanted = packageFormat.written.flatMap(({ name, columns }) =>
      columns
        .filter(isDetail)
        .map((column) => `${name} csv ${name === 'sectors' ? lineOf(column) : 2} ${column.name}`),
    );
    expect([...told].toSorted()).toEqual(
      [
        ...wanted,
        'activities csv 2 topics',
        'convenings csv 2 sector_at_time',
        'organizations csv 2 sector',
      ].toSorted(),
    );
    const [uni] = await rows(
      `select acronym, sector_id, scope, country, state, url,
         (select count(*)::int from organization_identifier where organization_id = o.id and scheme <> 'EXTERNAL') as ids
       from organization o where slug = 'uni'`,
    );
    expect(uni).toEqual({
      acronym: null,
      sector_id: null,
      scope: null,
      country: null,
      state: null,
      url: null,
      ids: 1,
    });
    expect(await rows(`select url from organization where slug = 'press'`)).toEqual([
      { url: 'https://prensa.mx' },
    ]);
    expect(await rows('select year, ordinal, modality from edition')).toEqual([
      { year: 2021, ordinal: null, modality: null },
    ]);
    expect(await rows('select kind, kind_as_given, title from activity')).toEqual([
      { kind: 'OTHER', kind_as_given: null, title: null },
    ]);
    expect(await rows('select slug from topic')).toEqual([{ slug: 'c' }]);
    expect(await rows('select name_at_time, sector_at_time_id, scope_at_time from convening')).toEqual([
      { name_at_time: 'La Prensa', sector_at_time_id: null, scope_at_time: null },
    ]);
  });

  test('says what is expected, as an error would', async () => {
    const organizations = 'id,name,url,ror\nuni,Universidad,no tiene,12\npress,La Prensa,,\n';
    const { warnings } = await bring({ ...small, organizations });
    expect(warnings).toEqual([
      'organizations.csv:2 url "no tiene": expected a web address such as https://datacon.mx/; it is left out.',
      'organizations.csv:2 ror "12": expected a ROR id such as https://ror.org/01tmp8f25; it is left out.',
    ]);
  });

  test('is none where it is a date, or what would change what the row means', () => {
    expect(
      exacting.filter((each) => !isDate(each)).map(({ file, column }) => `${file} ${column.name}`),
    ).toEqual(['series expert_ties', 'series synthetic', 'experts consent', 'experts tie_consent']);
  });
});

/** The line of the sector whose name in one of the languages cannot be read. */
const lineOf = ({ name }: Column) => ({ name_en: 2, name_es: 3 })[name] ?? 4;

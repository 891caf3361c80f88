import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { createWorld, freshWorld, type World } from '../support/world.ts';
import { errorsOf, type Files, packageOf, temporaryFolder, warningsOf } from './package-on-disk.ts';

const editions =
  'id,series,name,year,starts_on,ends_on\n' +
  'zonas-2022,Zonas,Zonas 2022,2022,2022-04-02,2022-11-07\nzonas-2024,Zonas,Zonas 2024,2024,2024-04-06,2024-07-01\n';

const zones: Files = {
  series: 'id,name\nZonas,Zonas\n',
  editions,
  venues: `id,edition_id,name,city,state,country,time_zone
v22-mx,zonas-2022,Sede CDMX,Ciudad de México,Ciudad de México,México,America/Mexico_City
v22-tij,zonas-2022,Sede Tijuana,Tijuana,Baja California,México,America/Tijuana
v22-maz,zonas-2022,Sede Mazatlán,Mazatlán,Sinaloa,México,America/Mazatlan
v22-can,zonas-2022,Sede Cancún,Cancún,Quintana Roo,México,America/Cancun
v24-mx,zonas-2024,Sede CDMX,Ciudad de México,Ciudad de México,México,America/Mexico_City
v24-tij,zonas-2024,Sede Tijuana,Tijuana,Baja California,México,America/Tijuana
v24-her,zonas-2024,Sede Hermosillo,Hermosillo,Sonora,México,America/Hermosillo
v24-jua,zonas-2024,Sede Juárez,Ciudad Juárez,Chihuahua,México,America/Ciudad_Juarez
v24-can,zonas-2024,Sede Cancún,Cancún,Quintana Roo,México,America/Cancun
v24-low,zonas-2024,Sede minúscula,Guadalajara,Jalisco,México,america/mexico_city
v24-old,zonas-2024,Sede vieja,Guadalajara,Jalisco,México,Mexico/General
v24-cst,zonas-2024,Sede CST,Monterrey,Nuevo León,México,CST6CDT
v24-coy,zonas-2024,Sede Coyhaique,Coyhaique,Aysén,Chile,America/Coyhaique
v24-kyi,zonas-2024,Sede Kyiv,Kyiv,,Ukraine,Europe/Kyiv
`,
  activities: `id,edition_id,kind,title,venue_id,starts_at,ends_at
a22-1,zonas-2022,panel,Verano CDMX,v22-mx,2022-07-01T10:00,2022-07-01T11:00
a22-2,zonas-2022,panel,Invierno CDMX,v22-mx,2022-11-05T10:00,2022-11-05T11:00
a22-3,zonas-2022,panel,Hueco CDMX,v22-mx,2022-04-03T02:30,2022-04-03T03:30
a22-4,zonas-2022,panel,Doble CDMX,v22-mx,2022-10-30T01:30,2022-10-30T02:30
a22-5,zonas-2022,panel,Noviembre Tijuana,v22-tij,2022-11-05T10:00,2022-11-05T11:00
a22-6,zonas-2022,panel,Verano Mazatlán,v22-maz,2022-07-01T10:00,2022-07-01T11:00
a22-7,zonas-2022,panel,Verano Cancún,v22-can,2022-07-01T10:00,2022-07-01T11:00
a24-1,zonas-2024,panel,Verano CDMX,v24-mx,2024-06-01T10:00,2024-06-01T11:00
a24-2,zonas-2024,panel,Verano Tijuana,v24-tij,2024-06-01T10:00,2024-06-01T11:00
a24-3,zonas-2024,panel,Verano Hermosillo,v24-her,2024-06-01T10:00,2024-06-01T11:00
a24-4,zonas-2024,panel,Verano Juárez,v24-jua,2024-06-01T10:00,2024-06-01T11:00
a24-5,zonas-2024,panel,Verano Cancún,v24-can,2024-06-01T10:00,2024-06-01T11:00
a24-6,zonas-2024,panel,Zona en minúsculas,v24-low,2024-06-01T10:00,2024-06-01T11:00
a24-7,zonas-2024,panel,Zona vieja,v24-old,2024-06-01T10:00,2024-06-01T11:00
a24-8,zonas-2024,panel,Zona CST6CDT,v24-cst,2024-06-01T10:00,2024-06-01T11:00
a24-9,zonas-2024,panel,Zona Coyhaique,v24-coy,2025-06-01T10:00,2025-06-01T11:00
a24-10,zonas-2024,panel,Zona Kyiv,v24-kyi,2024-06-01T10:00,2024-06-01T11:00
`,
};

const world = await createWorld();

async function bring(files: Files, into: World = world) {
  const report = await importPackage(into.database.orm.em, await packageOf(files), { actor: 'test' });
  expect(errorsOf(report)).toEqual([]);
  expect(report.warnings.filter(({ row }) => row === null)).toEqual([]);
  return warningsOf(report);
}

/** Start and end of each activity of an edition by its slug, to the minute, in UTC. */
async function timesOf(edition: string, at: World = world): Promise<Record<string, (string | undefined)[]>> {
  const data = await at.read(
    'query ($edition: String!) { edition(slug: $edition) { activities(first: 100) { nodes { slug startsAt endsAt } } } }',
    { edition },
  );
  type Times = Record<'slug' | 'startsAt' | 'endsAt', string | null>;
  return Object.fromEntries(
    data.edition.activities.nodes.map(({ slug, startsAt, endsAt }: Times) => [
      slug,
      [startsAt?.slice(5, 16), endsAt?.slice(5, 16)],
    ]),
  );
}

it('clocks are read as they were in each zone and year, and one that was not shown stays empty', async () => {
  const warnings = await bring(zones);
  expect(warnings.filter((each) => each.startsWith('activities'))).toEqual([
    'activities.csv:4 starts_at "2022-04-03T02:30": The clocks of America/Mexico_City never showed this time, since they were put forward over it; it is left out.',
    'activities.csv:5 starts_at "2022-10-30T01:30": The clocks of America/Mexico_City showed this time twice; the first is taken. To say which, write 2022-10-30T01:30-05:00 or 2022-10-30T01:30-06:00.',
  ]);
  expect(await timesOf('zonas-2022')).toEqual({
    'a22-1': ['07-01T15:00', '07-01T16:00'],
    'a22-2': ['11-05T16:00', '11-05T17:00'],
    'a22-3': [undefined, '04-03T08:30'],
    'a22-4': ['10-30T06:30', '10-30T08:30'],
    'a22-5': ['11-05T17:00', '11-05T18:00'],
    'a22-6': ['07-01T16:00', '07-01T17:00'],
    'a22-7': ['07-01T15:00', '07-01T16:00'],
  });
  expect(await timesOf('zonas-2024')).toEqual({
    'a24-1': ['06-01T16:00', '06-01T17:00'],
    'a24-2': ['06-01T17:00', '06-01T18:00'],
    'a24-3': ['06-01T17:00', '06-01T18:00'],
    'a24-4': ['06-01T16:00', '06-01T17:00'],
    'a24-5': ['06-01T15:00', '06-01T16:00'],
    'a24-6': ['06-01T16:00', '06-01T17:00'],
    'a24-7': ['06-01T16:00', '06-01T17:00'],
    'a24-8': ['06-01T15:00', '06-01T16:00'],
    'a24-9': ['06-01T13:00', '06-01T14:00'],
    'a24-10': ['06-01T07:00', '06-01T08:00'],
  });
});

it('a zone is given out by its canonical name, however it was written', async () => {
  const { edition } = await world.read('{ edition(slug: "zonas-2024") { venues { name timeZone } } }');
  const named = edition.venues.map(({ name, timeZone }: Record<string, string>) => [name, timeZone]);
  expect(Object.fromEntries(named)).toMatchObject({
    'Sede minúscula': 'America/Mexico_City',
    'Sede vieja': 'America/Mexico_City',
    'Sede CST': 'America/Chicago',
    'Sede Kyiv': 'Europe/Kyiv',
  });
});

it('the clocks of a venue that was imported before are judged too', async () => {
  const activities =
    'id,edition_id,kind,title,venue_id,starts_at\nlate,zonas-2022,talk,Tarde,v22-tij,2022-03-13T02:15\n';
  expect(await bring({ activities })).toEqual([
    expect.stringMatching(/^activities\.csv:2 starts_at .*America\/Tijuana never showed this time/),
  ]);
});

it('a time is read by the venue that an activity has already, where the file names none', async () => {
  const activities =
    'id,edition_id,kind,title,starts_at\na22-5,zonas-2022,panel,Noviembre Tijuana,2022-11-05T09:00\n';
  expect(await bring({ activities })).toEqual([]);
  expect((await timesOf('zonas-2022'))['a22-5']).toEqual(['11-05T16:00', '11-05T18:00']);
});

it('a time with an offset needs no zone: it is the moment, and a warning for each venue says that it is shown in UTC', async () => {
  const venues = 'id,edition_id,name\nbare,sin-zona,Sede sin zona\n';
  const activities =
    'id,edition_id,kind,title,venue_id,starts_at\nn1,sin-zona,talk,A,bare,2022-05-13T20:00-06:00\n' +
    'n2,sin-zona,talk,B,bare,2022-05-13T20:30-06:00\nn3,sin-zona,talk,C,,2022-05-13T09:00Z\n';
  const found = await bring({
    editions: 'id,series,name,year\nsin-zona,Zonas,Sin zona,2022\n',
    venues,
    activities,
  });
  expect(found).toEqual([
    'activities.csv:2 starts_at "2022-05-13T20:00-06:00": The venue "bare" has no time_zone, so its times are shown in UTC; as are those of 1 more.',
    'activities.csv:4 starts_at "2022-05-13T09:00Z": The activity has no venue, so its times are shown in UTC.',
  ]);
  expect(await timesOf('sin-zona')).toMatchObject({ n1: ['05-14T02:00', undefined] });
});

it('a time that clocks showed twice is told apart by its offset, and comes back from an export as it was', async () => {
  const own = await freshWorld();
  const venues =
    'id,edition_id,time_zone\nmx,e,America/Mexico_City\nhowe,e,Australia/Lord_Howe\nnowhere,e,\n';
  const activities =
    'id,edition_id,kind,title,venue_id,starts_at\nfirst,e,talk,A,mx,2021-10-31T01:30-05:00\n' +
    'second,e,talk,B,mx,2021-10-31T01:30-06:00\nunsaid,e,talk,C,mx,2021-10-31T01:30\nhowe,e,talk,D,howe,2021-04-04T01:45\n' +
    'after,e,talk,E,mx,2021-10-31T02:00\nbefore,e,talk,F,mx,2021-10-31T00:59:59\n';
  const warnings = await bring({ editions: 'id,series,name,year\ne,S,E,2021\n', venues, activities }, own);
  expect(warnings.filter((each) => each.includes('twice'))).toEqual([
    expect.stringMatching(/^activities\.csv:4 .*2021-10-31T01:30-05:00 or 2021-10-31T01:30-06:00\.$/),
    expect.stringMatching(/^activities\.csv:5 .*2021-04-04T01:45\+11:00 or 2021-04-04T01:45\+10:30\.$/),
  ]);
  const times = {
    first: ['10-31T06:30', undefined],
    second: ['10-31T07:30', undefined],
    unsaid: ['10-31T06:30', undefined],
    howe: ['04-03T14:45', undefined],
    after: ['10-31T08:00', undefined],
    before: ['10-31T05:59', undefined],
  };
  expect(await timesOf('e', own)).toEqual(times);
  const folder = join(await temporaryFolder(), 'export');
  await exportPackage(own.database.orm.em, folder);
  const copy = await freshWorld();
  const report = await importPackage(copy.database.orm.em, folder, { actor: 'test' });
  expect([...errorsOf(report), ...warningsOf(report)]).toEqual([]);
  expect(await timesOf('e', copy)).toEqual(times);
});

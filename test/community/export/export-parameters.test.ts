import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { EditionTable } from '../../../src/domain/edition/edition.table.ts';
import { createWorld, idOf } from '../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../fields/six-organizations.ts';
import { files, serveWorld } from './serve-world.ts';

let of!: SixOrganizations;
const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
  scribe.about(of.activities[1]!, scribe.topic('Agua'));
});
const { get, log } = await serveWorld(world);

const query = (words: Record<string, string>) => `?${new URLSearchParams(words)}`;

/** The ends of the ties in a file, as `Alba-Brisa`. */
async function ties(words: Record<string, string>, graph = 'organizations') {
  const { status, text } = await get(`/export/${graph}.edges.csv${query(words)}`);
  expect(status, text).toBe(200);
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return rows.map((row) => `${row.source_label}-${row.target_label}`).join(' ');
}

const refusal = async (path: string) => {
  const { status, text } = await get(path);
  const [{ message, extensions }] = JSON.parse(text).errors;
  expect(extensions.requestId).toEqual(expect.any(String));
  return { status, code: extensions.code, message };
};

describe('a file can be asked for with the words of TieFilter:', () => {
  it.each<[Record<string, string>, string]>([
    [{ editions: 'encuentro-2021' }, 'Alba-Brisa Alba-Cima Brisa-Cima'],
    [{ editions: 'encuentro-2022, encuentro-2023' }, 'Duna-Eco Alba-Brisa Cima-Duna'],
    [{ editions: '' }, 'Alba-Brisa Duna-Eco Cima-Duna Alba-Cima Brisa-Cima'],
    [{ series: 'encuentro', minShared: '2' }, 'Alba-Brisa'],
    [{ topics: 'agua' }, 'Alba-Brisa Alba-Cima Brisa-Cima'],
    [{ withSector: 'sociedad-civil' }, 'Duna-Eco Cima-Duna'],
    [{ withScope: 'national,INTERNATIONAL' }, 'Alba-Brisa Duna-Eco Cima-Duna Alba-Cima'],
    [{ withState: 'MX-JAL' }, 'Alba-Brisa Cima-Duna Alba-Cima Brisa-Cima'],
    [{ verdict: 'NOT_DISTINGUISHABLE' }, 'Alba-Brisa'],
    [{ roles: 'PANELIST', maxActivitySize: '2' }, 'Alba-Brisa Cima-Duna Duna-Eco'],
    [{ roles: 'MODERATOR' }, ''],
    [{ channels: 'CONVENING,OUTCOME' }, ''],
    [{ lineage: 'as_successor', editions: 'encuentro-2023' }, 'Duna-Eco'],
    [{ locale: 'en', minShared: '3' }, 'Dawn-Brisa'],
    [{ locale: 'en-GB', minShared: '3' }, 'Dawn-Brisa'],
  ])('%o', async (words, expected) => {
    expect((await ties(words)).split(' ').sort()).toEqual(expected.split(' ').sort());
  });

  it('ids do as well as slugs, side by side, and a word may come twice', async () => {
    const id = idOf(of.editions['2022'] as { id: number });
    expect(await ties({ editions: id })).toBe('Alba-Brisa Cima-Duna');
    const both = await ties({ editions: `${id},encuentro-2023` });
    expect(both.split(' ').sort()).toEqual(['Alba-Brisa', 'Cima-Duna', 'Duna-Eco']);
    const { status, text } = await get(
      `/export/organizations.edges.csv?editions=${id}&editions=encuentro-2023`,
    );
    expect([status, parse(text, { columns: true }).length]).toEqual([200, 3]);
  });

  it('a slug that something had before names it still', async () => {
    await world.write(async ({ em }) => {
      (await em.findOneOrFail(EditionTable, { slug: 'encuentro-2022' })).slug = 'encuentro-de-2022';
    });
    expect(await ties({ editions: 'encuentro-2022' })).toBe('Alba-Brisa Cima-Duna');
    expect(await ties({ editions: 'encuentro-de-2022' })).toBe('Alba-Brisa Cima-Duna');
  });

  it('what is asked for is in the description, so that the file says what it holds', async () => {
    const { text } = await get(
      `/export/organizations.graphml${query({ lineage: 'AS_SUCCESSOR', channels: 'OUTCOME' })}`,
    );
    expect(text).toContain('tied by outcome, those that ended as their successors');
  });

  it('a graph of nothing is a file without nodes', async () => {
    for (const file of files) {
      const { status, text } = await get(
        `/export/${file}${query({ withSector: 'none-such', roles: 'KEYNOTE' })}`,
      );
      expect([file, status]).toEqual([file, 200]);
      expect(text).not.toContain('Alba');
    }
  });
});

describe('what is not known is refused in a sentence:', () => {
  const EDGES = '/export/organizations.edges.csv';

  it.each([
    [{ foo: '1' }, '"foo" is not known here. There are channels, series,'],
    [{ minshared: '2' }, '"minshared" is not known here.'],
    [{ toString: 'x' }, '"toString" is not known here.'],
    [{ constructor: 'x' }, '"constructor" is not known here.'],
    [{ channels: 'MAIL' }, '"channels" is ACTIVITY, CONVENING, OUTCOME; "MAIL" is none of these.'],
    [{ lineage: 'AS_IS' }, '"lineage" is AS_RECORDED, AS_SUCCESSOR; "AS_IS" is none of these.'],
    [{ roles: 'PANELIST,KING' }, '"KING" is none of these.'],
    [{ verdict: 'TRUE' }, '"TRUE" is none of these.'],
    [{ withScope: 'COSMIC' }, '"COSMIC" is none of these.'],
    [{ editions: 'encuentro-1999' }, '"editions": nothing has the slug or id "encuentro-1999".'],
    [{ series: "x'; drop table series; --" }, '"series": nothing has the slug or id'],
    [{ topics: 'agua,fuego' }, '"topics": nothing has the slug or id "fuego".'],
    [{ editions: 'Series_1' }, '"editions": nothing has the slug or id "Series_1".'],
    [{ minShared: 'two' }, '"minShared" is a whole number; "two" is none.'],
    [{ minShared: '-1' }, '"minShared" is a whole number; "-1" is none.'],
    [{ minShared: '1e3' }, '"minShared" is a whole number; "1e3" is none.'],
    [{ minShared: '0' }, '"minShared" is 0; it must be at least 1.'],
    [{ maxActivitySize: '1' }, '"maxActivitySize" is 1; it must be from 2 to 200.'],
    [{ maxActivitySize: '201' }, '"maxActivitySize" is 201; it must be from 2 to 200.'],
    [
      { series: Array(101).fill('encuentro').join(',') },
      '"series" has 101 entries; a filter takes at most 100.',
    ],
    [
      { withSector: Array(101).fill('x').join(',') },
      '"withSector" has 101 entries; a filter takes at most 100.',
    ],
  ] as [Record<string, string>, string][])('%o', async (words, sentence) => {
    const { status, code, message } = await refusal(EDGES + query(words));
    expect([status, code]).toEqual([400, expect.stringMatching(/^(BAD_USER_INPUT|LIMIT_TOO_HIGH)$/)]);
    expect(message).toContain(sentence);
  });

  it.each(['__proto__=x', 'lineage=AS_RECORDED&lineage=AS_SUCCESSOR', 'minShared=1&minShared=2'])(
    '%s',
    async (words) => {
      const { status, text } = await get(`${EDGES}?${words}`);
      expect(status, text).toBeLessThan(500);
      if (words !== '__proto__=x') expect(status).toBe(400);
    },
  );

  it.each(['constructor', '__proto__', 'xx', '', 'es'])(
    'the locale "%s" is none of ours, or does no harm',
    async (locale) => {
      const { status, text } = await get(EDGES + query({ locale }));
      expect([200, 400]).toContain(status);
      if (status === 200) expect(text).toContain('Alba');
    },
  );

  it.each([
    'organizations.xlsx',
    'organizations',
    'sectors.gexf',
    'ORGANIZATIONS.GEXF',
    '..%2f..%2fpackage.json',
    '__proto__',
    'constructor',
  ])('the file %s', async (file) => {
    expect(await refusal(`/export/${file}`)).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      message: expect.stringContaining('There are organizations.gexf, organizations.graphml,'),
    });
  });

  it('a file with a slash after its name', async () => {
    expect(await refusal('/export/organizations.gexf/')).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      message: expect.stringContaining('There is nothing at /export/organizations.gexf/'),
    });
  });

  it('to write', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status, headers } = await get('/export/organizations.gexf', { method });
      expect([method, status]).toEqual([method, expect.toBeOneOf([404, 405])]);
      if (status === 405) expect(headers.get('allow')).toContain('GET');
    }
  });
});

it('the head of a file is had without it', async () => {
  const { status, headers, text } = await get('/export/organizations.gexf', { method: 'HEAD' });
  const whole = await get('/export/organizations.gexf');
  expect([status, text]).toEqual([200, '']);
  expect(headers.get('etag')).toBe(whole.headers.get('etag'));
  expect(headers.get('content-type')).toBe(whole.headers.get('content-type'));
});

it('none of this was an error', () => {
  expect(log.filter((line) => line.includes('"level":50'))).toHaveLength(0);
});

import { expect, it } from 'vitest';
import { renderTemplate } from '../../src/http/render-template.ts';
import { barChart } from '../../web/charts/bars.ts';
import { comparisonOf, mixingMatrix } from '../../web/charts/mixing-matrix.ts';
import { presenceStrip } from '../../web/charts/presence-strip.ts';
import { sharedAndChance } from '../../web/charts/shared-and-chance.ts';
import type { Sign } from '../../web/charts/sign.ts';
import { turnoverBars } from '../../web/charts/turnover-bars.ts';

/** The text of what a function makes; the empty string where it makes none. */
const textOf = async (made: Promise<unknown>): Promise<string> => {
  const template = await made;
  return template === '' ? '' : renderTemplate(template as Parameters<typeof renderTemplate>[0]);
};

/** What a reader sees of a chart on a screen: the texts in it, from the top to the bottom. */
const saidIn = (body: string): string[] => {
  const [, wide = ''] = /<svg[^>]*class="chart wide"[^>]*>([\s\S]*?)<\/svg>/.exec(body) ?? [];
  return [...wide.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text!);
};

const bars = (name = 'Uno') =>
  textOf(
    barChart(
      {
        id: 'some',
        title: 'Cuántas personas',
        bars: [
          { name, value: 3, label: '3 · Puebla' },
          { name: 'Dos', value: 0, label: 'sin registro', fill: 'var(--s2)' },
        ],
        table: { head: ['Edición', 'Personas'], rows: [[name, 3]] },
        query: '/graphiql?view=Some',
      },
      'es',
    ),
  );

const academia: Sign = {
  slug: 'academia',
  shortName: 'Academia',
  colour: { name: 'GREEN' },
  shape: 'TRIANGLE',
  weave: 'WARP_STRIPE',
};
const media: Sign = {
  ...academia,
  slug: 'media',
  shortName: 'Medios',
  colour: { name: 'BROWN' },
  shape: 'CROSS',
};
const civil: Sign = {
  ...academia,
  slug: 'civil',
  shortName: 'Civil',
  colour: { name: 'PINK' },
  shape: 'CIRCLE',
};

it('a chart is drawn for a screen and for a phone, and says what it shows', async () => {
  const body = await bars();
  expect(body.match(/<svg [^>]*class="chart (wide|narrow)"/g)).toHaveLength(2);
  expect(body).toMatch(
    /role="img" aria-labelledby="some-wide-title some-wide-description"|aria-labelledby="some-wide-title/,
  );
  expect(body).toContain('<title id="some-wide-title">Cuántas personas</title>');
  expect(body).toContain('<desc id="some-narrow-description">Uno: 3 · Puebla; Dos: sin registro</desc>');
  expect(saidIn(body)).toEqual(['Uno', 'Dos', '3 · Puebla', 'sin registro']);
});

it('a chart has its numbers as a table, and its query, behind it', async () => {
  const body = await bars();
  expect(body).toMatch(
    /<summary>Ver como tabla<\/summary>[\s\S]*<th scope="row">Uno<\/th>\s*<td class="number">3<\/td>/,
  );
  expect(body).toContain('<a href="/graphiql?view=Some">Volver a consultarlo</a>');
});

it('a chart has nothing in it that the policy of pages forbids, and no words in English of the library', async () => {
  const body = await bars();
  expect(body).not.toMatch(/<style|style=|aria-label="|font-family=/);
});

it('a chart takes names as text, whatever they are', async () => {
  const body = await bars('<script>alert(1)</script> & "co"');
  expect(body).not.toContain('<script>');
  expect(body).toContain('&lt;script&gt;');
});

it.each([
  [{ ties: 17, expected: 7 }, 'more'],
  [{ ties: 46, expected: 37 }, 'same'],
  [{ ties: 11, expected: 21 }, 'less'],
  [{ ties: 4, expected: 2 }, 'few'],
  [{ ties: 0, expected: 4.9 }, 'few'],
])('compares ties with chance in bands of a third, and says nothing of few: %j', (cell, comparison) => {
  expect(comparisonOf(cell)).toBe(comparison);
});

it('a matrix shows each pair of sectors twice, and each beside what chance would give', async () => {
  const cells = [
    { row: academia, column: academia, ties: 10, expected: 2.2 },
    { row: academia, column: civil, ties: 11, expected: 20.6 },
    { row: civil, column: media, ties: 4, expected: 4.8 },
  ];
  const body = await textOf(mixingMatrix({ id: 'mixing', cells }, 'es'));
  const said = saidIn(body);
  expect(said.filter((text) => text === '11')).toHaveLength(2);
  expect(said.filter((text) => text === '▼ 21')).toHaveLength(2);
  expect(said).toContain('▲ 2');
  expect(body).toMatch(
    /Academia y Civil<\/th>\s*<td class="number">11<\/td>\s*<td class="number">20.6<\/td>\s*<td class="number">al menos un tercio menos/,
  );
});

it('shared encounters stand beside chance, those of the most first', async () => {
  const rows = [
    { name: 'SNT', shared: 2, expected: 0.9 },
    { name: 'Codeando México', shared: 4, expected: 2.84 },
  ];
  const body = await textOf(sharedAndChance(rows, { id: 'chance' }, 'es'));
  expect(body).toContain('Codeando México: 4; por azar 2.8; SNT: 2; por azar 0.9');
});

it('nothing is drawn where chance would give next to nothing', async () => {
  const rows = [{ name: 'SNT', shared: 1, expected: 0.04 }];
  expect(await textOf(sharedAndChance(rows, { id: 'chance' }, 'es'))).toBe('');
});

it('an organization over the editions says what is not recorded as not recorded', async () => {
  const editions = [
    { edition: 'DATACON 2021', convened: true, people: 2, activities: 2 },
    { edition: 'DATACON 2022', convened: false, people: 0, activities: 0 },
  ];
  const body = await textOf(presenceStrip('INAI', null, editions, { id: 'presence' }, 'es'));
  expect(body).toContain('DATACON 2022: convocó, no consta; 0 personas en 0 actividades');
  expect(saidIn(body).filter((text) => text === '2')).toHaveLength(2);
});

it('turnover is counted and not shared, however few there are', async () => {
  const of = (count: number) => ({ count });
  const turnover = { firstRecorded: of(4), stayed: of(2), recordedAgain: of(0), notRecordedLater: of(2) };
  const body = await textOf(turnoverBars({ id: 'turnover', title: 'Personas' }, turnover, 'es'));
  expect(body).toContain('Por primera vez: 4; Siguieron: 2; Volvieron: 0; Ya no constan: 2');
  expect(body).not.toContain('%');
});

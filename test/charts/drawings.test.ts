import { html } from '@lit-labs/ssr';
import type { TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../src/http/render-template.ts';
import { ask } from '../../web/charts/ask.ts';
import { lineage } from '../../web/charts/lineage.ts';
import { neighbourhood } from '../../web/charts/neighbourhood.ts';
import { fitTo, labelsOf, nodeLink } from '../../web/charts/node-link.ts';
import { OUTLINES } from '../../web/charts/outline-of-mexico.ts';
import { type Sign, signLegend, signsIn, unitRow } from '../../web/charts/sign.ts';
import { statesMap } from '../../web/charts/states-map.ts';
import { threads } from '../../web/charts/threads.ts';
import { initialsOf } from '../../web/charts/weave.ts';
import { weaveTile } from '../../web/charts/weave-tile.ts';
import { band, weaves } from '../../web/charts/weaves.ts';
import { boxMeetsCircle } from '../../web/labels/geometry.ts';
import { overlapsAmong } from '../../web/labels/place-labels.ts';

const textOf = (template: unknown): Promise<string> => renderTemplate(html`${template}` as TemplateResult);

const academia: Sign = {
  slug: 'academia',
  shortName: 'Academia',
  colour: { name: 'GREEN' },
  shape: 'TRIANGLE',
  weave: 'WARP_STRIPE',
};

/** How many threads of a kind there are. */
const threadsIn = (body: string, kind: string): number =>
  new RegExp(`class="${kind}" d="([^"]*)"`).exec(body)?.[1]?.match(/M/g)?.length ?? 0;

describe('threads', () => {
  it('are as many as were announced, in colour as many as are recorded', async () => {
    const body = await textOf(threads({ what: 'convocantes', recorded: 2, published: 30 }, 'es'));
    expect(body.replaceAll(/\s+/g, ' ')).toContain('<strong>2</strong> de 30 convocantes');
    expect([threadsIn(body, 'known'), threadsIn(body, 'missing')]).toEqual([2, 28]);
  });

  it('go on in a second row after 35', async () => {
    const body = await textOf(threads({ what: 'personas', recorded: 4, published: 70 }, 'es'));
    expect(body).toContain('viewBox="0 0 280 46"');
  });

  it.each([
    [{ recorded: 6, published: null }, 'nothing was published'],
    [{ recorded: 6, published: 400 }, 'there would be more than a hundred'],
  ])('are left out for %j, where %s', async (announced, _why) => {
    expect(await textOf(threads({ what: 'personas', ...announced }, 'es'))).not.toContain('<svg');
  });

  it('are all in colour where more are recorded than were announced', async () => {
    const body = await textOf(threads({ what: 'sedes', recorded: 12, published: 10 }, 'es'));
    expect([threadsIn(body, 'known'), threadsIn(body, 'missing')]).toEqual([12, 0]);
  });
});

describe('signs', () => {
  it('are drawn one for each thing, hollow where no sector is recorded', async () => {
    const body = await textOf(unitRow([academia, academia, null]));
    expect(body.match(/fill="var\(--s3\)"/g)).toHaveLength(2);
    expect(body.match(/class="unknown"/g)).toHaveLength(1);
  });

  it('have their names in a legend, each once, what has none last', async () => {
    const body = await textOf(signLegend(signsIn([null, academia, academia]), 'Sin sector'));
    expect(
      body
        .replaceAll(/<[^>]*>/g, ' ')
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual(['Academia', 'Sin', 'sector']);
  });

  it('fill areas with a weave that is on the page', async () => {
    const body = await textOf(html`${weaves([academia])}${band([academia, academia])}`);
    expect(body).toContain('<pattern id="weave-green-warp-stripe"');
    expect(body.match(/fill="url\(#weave-green-warp-stripe\)"/g)).toHaveLength(2);
  });
});

describe('the map of states', () => {
  const states = [
    { code: 'MX-JAL', name: 'Jalisco', count: 2 },
    { code: 'MX-ROO', name: 'Quintana Roo', count: 1 },
    { code: 'MX-CMX', name: 'Ciudad de México', count: 0 },
  ];
  const map = (id: string, again = false) =>
    textOf(statesMap({ id, title: 'Sedes', states, say: ({ name }) => name, named: true, again }));

  it('knows all states of Mexico by ISO 3166-2', () => {
    expect(Object.keys(OUTLINES)).toHaveLength(32);
    expect(Object.keys(OUTLINES).every((code) => /^MX-[A-Z]{3}$/.test(code))).toBe(true);
  });

  it('shows and says the states of which there is something', async () => {
    const body = await map('one');
    expect(body).toContain('<desc id="one-description">Jalisco; Quintana Roo</desc>');
    expect(body.match(/class="(once|twice)"/g)).toEqual(['class="twice"', 'class="once"']);
    expect(body.match(/<text /g)).toHaveLength(2);
  });

  it('has its outline on a page once, however many maps there are', async () => {
    expect(await map('two', true)).toContain('<use href="#states-of-mexico">');
    expect((await map('two', true)).length).toBeLessThan((await map('one')).length / 3);
  });
});

describe('a weave for whoever has no picture', () => {
  it('is the same for the same name, and another for another', async () => {
    const [one, again, other] = await Promise.all(
      ['Ana Ruiz', 'Ana Ruiz', 'Beto Paz'].map((name) => textOf(weaveTile(name))),
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it.each([
    ['Óscar Mauricio Guerra Ford', 'ÓM'],
    ['Norma Julieta del Río', 'NJ'],
    ['sofía', 'S'],
    ['123', ''],
  ])('has the initials of its name: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('who is tied to whom', () => {
  const mark = (name: string, x: number, y: number) => ({ name, x, y, radius: 20, sign: academia });
  const size = { name: 'wide', width: 400, height: 300, font: 14, labels: 10 } as const;

  it('fills its picture, whatever the units of its places', () => {
    const [left, right] = fitTo([mark('A', -1000, 0), mark('B', 1000, 100)], size);
    expect(left!.y).toBeLessThan(right!.y); // the same way up as the map: what has the smaller y is above
    expect(left!.x).toBeLessThan(20);
    expect(right!.x).toBeGreaterThan(380);
  });

  it('draws ties of a kind as one line, and takes names as text', async () => {
    const nodes = [mark('<b>A</b>', 50, 50), mark('B', 200, 200), mark('C', 300, 100)];
    const ties = [
      { from: 0, to: 1, kind: 'faint' },
      { from: 1, to: 2, kind: 'faint' },
    ] as const;
    const body = await textOf(nodeLink({ id: 'some', title: 'T', description: 'D', nodes, ties, size }));
    expect(body).toContain('class="faint" d="M50 50L200 200M200 200L300 100"');
    expect(body).not.toContain('<b>');
  });

  it('puts no name on another, on a mark, or outside', () => {
    const all = Array.from({ length: 60 }, (_, at) => ({
      ...mark(`Nombre ${at}`, (at * 97) % 400, (at * 61) % 300),
      radius: 5,
    }));
    const labels = labelsOf(all, { ...size, labels: 60 });
    expect(labels.length).toBeGreaterThan(10);
    expect(overlapsAmong(labels)).toBe(0);
    expect(labels.every(({ left, right }) => left >= 0 && right <= 400)).toBe(true);
    expect(labels.every((label) => !all.some(({ x, y }) => boxMeetsCircle(label, { x, y, r: 5 })))).toBe(
      true,
    );
  });

  it('stands nearer where there was more', async () => {
    const neighbours = [
      { name: 'Cerca', shared: 4, sign: academia },
      { name: 'Lejos', shared: 1, sign: null },
    ];
    const around = { id: 'around', title: 'T', description: 'D', what: 'Organización', query: '/ask' };
    const middle = { name: 'INAI', sign: null };
    const body = await textOf(neighbourhood({ ...around, middle, neighbours }, 'es'));
    expect(body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
      'Organización Sector Encuentros Cerca Academia 4 Lejos Sin sector registrado 1',
    );
    const [, strong = ''] = /class="strong" d="M280 150L(\S+ \d+)"/.exec(body) ?? [];
    const [, plain = ''] = /class="plain" d="M280 150L(\S+ \d+)"/.exec(body) ?? [];
    const far = (place: string) => Math.abs(Number(place.split(' ')[1]) - 150);
    expect(far(strong)).toBeLessThan(far(plain));
  });
});

it('a lineage has boxes before and after, and says what happened between them', async () => {
  const itself = { when: '2015 – 2025', name: 'INAI', more: '' };
  const heirs = [
    { when: 'desde 2025', name: 'SABG', more: '' },
    { when: 'desde 2025', name: 'Transparencia', more: '' },
  ];
  const body = await textOf(lineage(undefined, itself, { what: 'sus funciones pasaron a', whom: heirs }));
  expect(body.match(/class="box"/g)).toHaveLength(3);
  expect(body).not.toContain('class="past"');
  expect(body).toContain('<span>sus funciones pasaron a</span>');
});

it('what is missing is asked for with one button', async () => {
  const body = await textOf(ask({ title: 'Faltan 25', action: 'Agregar una', href: '/contribute' }));
  expect(body.match(/class="button"/g)).toHaveLength(1);
});

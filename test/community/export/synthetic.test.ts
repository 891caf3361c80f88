import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../support/world.ts';
import { files, serveWorld } from './serve-world.ts';

/** Two organizations that met at a real series, and two that met at an invented one. */
const world = await createWorld((scribe) => {
  for (const [name, synthetic] of [
    ['Encuentro', false],
    ['Ensayo', true],
  ] as const) {
    const edition = scribe.edition(scribe.series(name, { synthetic }), `${name} 2021`, { year: 2021 });
    const activity = scribe.activity(edition, `Mesa de ${name}`);
    for (const end of ['uno', 'dos'])
      scribe.participation(activity, scribe.expert(`${name} ${end}`), {
        onBehalfOf: scribe.organization(`${name} org ${end}`),
      });
  }
});
const { get } = await serveWorld(world);

describe.each(files)('%s', (file) => {
  it('is of what is real, and says so', async () => {
    const { text, headers } = await get(`/export/${file}`);
    expect(headers.get('x-tejido-synthetic')).toBe('false');
    expect(text).toContain('Encuentro');
    expect(text).not.toMatch(/Ensayo|Synthetic data/);
  });

  it('is of synthetic data where that is asked for, and says so', async () => {
    const { text, headers } = await get(`/export/${file}?series=ensayo`);
    expect(headers.get('x-tejido-synthetic')).toBe('true');
    expect(text).toContain('Ensayo');
    expect(text).not.toContain('Encuentro');
    if (!file.endsWith('.csv')) expect(text).toContain('Synthetic data: ');
  });
});

it('a file of both is refused, in the words of who asked', async () => {
  const { status, text } = await get('/export/organizations.gexf?series=encuentro&editions=ensayo-2021');
  const [{ message }] = JSON.parse(text).errors;
  expect([status, message]).toEqual([
    400,
    '"encuentro" is real and "ensayo-2021" is synthetic, and no graph is of both. Ask for each by itself.',
  ]);
});

it.each(files.filter((file) => file.endsWith('.csv')))(
  '%s says in every row whether it is synthetic',
  async (file) => {
    const marks = async (query: string) => {
      const rows: Record<string, string>[] = parse((await get(`/export/${file}${query}`)).text, {
        columns: true,
      });
      return [rows.length > 0, ...new Set(rows.map(({ synthetic }) => synthetic))];
    };
    expect(await marks('')).toEqual([true, 'false']);
    expect(await marks('?series=ensayo')).toEqual([true, 'true']);
  },
);

it.each(['graphml', 'gexf'])('each node and tie of %s says whether it is synthetic', async (extension) => {
  const { text } = await get(`/export/organizations.${extension}?series=ensayo`);
  const marks =
    extension === 'gexf'
      ? text.match(/<attvalue for="synthetic" value="true"\/>/g)
      : text.match(/attr\.name="synthetic"/g);
  expect(marks).toHaveLength(3); // two nodes and a tie; in GraphML the keys of graph, node and edge
});

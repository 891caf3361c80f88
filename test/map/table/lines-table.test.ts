import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../../src/http/render-template.ts';
import type { Locale } from '../../../web/i18n/locale.ts';
import type { Visit } from '../../../web/layout/page.ts';
import { DEFAULT_STATE, type Kind } from '../../../web/map/state/map-state.ts';
import { linesTable } from '../../../web/map/table/lines-table.ts';
import { serveWorld } from '../../support/served.ts';
import { node, tie } from '../map-fixtures.ts';

const { get } = await serveWorld((scribe) => scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021'));

/** The table of a map that the graph truncated, or not. */
async function tableOf(kind: Kind, truncated: boolean, locale: Locale = 'es') {
  const communityMap = {
    revision: 'made',
    truncated,
    nodes: [node('A'), node('B')],
    ties: [tie('A', 'B')],
    summary: { actors: 4321, ties: 98_765, narrative: '', run: { permalink: 'http://127.0.0.1/' } },
  };
  const visit = {
    runQuery: async () => ({ communityMap }),
    locale,
    origin: '',
    to: (path: string) => path,
  } as unknown as Visit;
  return renderTemplate(
    await linesTable({ ...DEFAULT_STATE, kind, view: 'table' }, { sectors: [], editions: [] }, visit),
  );
}

describe('a table of the lines of a map', () => {
  it('does not claim to have all where it has what the map has', async () => {
    for (const kind of ['sectors', 'two-mode'] as const) {
      const page = await tableOf(kind, true);
      expect(page).toContain('No cabe todo: se ven 2 de 4,321 y 1 de 98,765 vínculos');
      expect(page).not.toContain('La tabla y los archivos lo tienen todo');
      expect(await tableOf(kind, false)).not.toContain('No cabe todo');
    }
    expect(await tableOf('two-mode', true)).toContain('Los archivos lo tienen todo');
    expect(await tableOf('two-mode', true, 'en')).toContain('the table has what the map has');
  });
});

describe('the files of the table', () => {
  it.each([
    ['sectors', true],
    ['organizations', false],
    ['experts', false],
    ['two-mode', false],
  ])('are labelled as of organizations where their kind is not that of the map: %s', async (kind, isSaid) => {
    const { status, body } = await get(`/map?view=table&kind=${kind}`);
    expect([status, body.includes('De los sectores no hay archivos')]).toEqual([200, isSaid]);
    expect(body).toContain(`/export/${isSaid ? 'organizations' : kind}.gexf`);
  });
});

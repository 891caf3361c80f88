import { expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import type { Scribe } from '../support/world.ts';

/** A series of two editions, each convened by ten organizations of one sector, and how many conveners each published. */
const meetings = (scribe: Scribe, name: string, published: number) => {
  const series = scribe.series(name);
  for (const [at, word] of ['uno', 'dos'].entries()) {
    const sector = scribe.sector(`${name} ${word}`);
    const edition = scribe.edition(series, `${name} ${word}`, { year: 2021 + at });
    scribe.figure(edition, 'CONVENING_ORGANIZATIONS', published);
    const organizations = Array.from({ length: 10 }, (_, number) =>
      scribe.organization(`${name} ${word} ${number}`, { sector }),
    );
    for (const organization of organizations)
      scribe.convening(edition, organization, { sectorAtTime: sector });
  }
};

const { get } = await serveWorld((scribe) => {
  meetings(scribe, 'Completo', 10);
  meetings(scribe, 'Parcial', 100);
});

const tiesOf = async (path: string) =>
  /<section[^>]*ties[\s\S]*?<\/section>/.exec((await get(path)).body)?.[0] ?? '';

it('tells which ties of a sector are beyond chance, by the networks that chance drew', async () => {
  const ties = await tiesOf('/sectors/completo-uno');
  expect(ties).toContain('Por azar');
  expect(ties.match(/más de lo que daría el azar/g)).toHaveLength(1);
  expect(ties).toContain('más que en 95 de 100 redes');
});

it('tells nothing of chance where the record is known to be incomplete', async () => {
  const ties = await tiesOf('/sectors/parcial-uno');
  expect(ties).toContain('Se sabe que el registro está incompleto: del azar no se dice nada.');
  expect(ties).toContain('href="/contribute"');
  expect(ties).not.toMatch(/Por azar|más de lo que/);
});

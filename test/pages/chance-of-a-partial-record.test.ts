import { expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';

const { get } = await serveWorld((scribe) => {
  for (const [name, published] of [
    ['Completo', 2],
    ['Parcial', 40],
  ] as const) {
    const edition = scribe.edition(scribe.series(name), `${name} 2021`, { year: 2021 });
    for (const measure of ['CONVENING_ORGANIZATIONS', 'EXPERTS']) scribe.figure(edition, measure, published);
    const activity = scribe.activity(edition, `Mesa ${name}`);
    for (const end of ['uno', 'dos']) {
      const organization = scribe.organization(`${name} ${end}`);
      scribe.convening(edition, organization);
      scribe.participation(activity, scribe.expert(`Persona ${name} ${end}`), { onBehalfOf: organization });
    }
  }
});

const NOTE = 'se calcula con lo registrado, que se sabe incompleto';

it.each(['/organizations/parcial-uno', '/experts/persona-parcial-uno'])(
  'is said to be of a partial record: %s',
  async (path) => {
    const { body } = await get(path);
    expect(body).toContain('por azar');
    expect(body).toContain(NOTE);
  },
);

it.each(['/organizations/completo-uno', '/experts/persona-completo-uno'])(
  'is not where enough is recorded: %s',
  async (path) => {
    const { body } = await get(path);
    expect(body).toContain('por azar');
    expect(body).not.toContain(NOTE);
  },
);

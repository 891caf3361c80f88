import { expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';

const { get } = await serveWorld((scribe) => {
  scribe.edition(scribe.series('Encuentro'), 'Cita 2021', { year: 2021 });
  scribe.organization('Cita norte');
});

it('a search in a network without synthetic data leads to none', async () => {
  const { body } = await get('/search?q=cita');
  expect(body).toContain('/organizations/cita-norte');
  expect(body).not.toContain('sintéticos</a>');
});

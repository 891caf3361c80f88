import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  scribe.expert('Reservada Peñaloza Común');
  scribe.expert('Visible Común');
  scribe.expert('Callada Desde Siempre', { consent: 'DENIED' });
});

const wordsKept = async () =>
  (await world.sql(`select word from search_word where left_out = 0 order by word`)).map(({ word }) => word);
const namesKept = async () =>
  (await world.sql(`select label from search_name order by label`)).map(({ label }) => label);

const say = (consent: string | null) =>
  world.write(({ em }) =>
    em.execute(`update expert set consent = ? where id = (select min(id) from expert)`, [consent]),
  );

it('keeps no word of whoever is withheld, from the moment they are, and has theirs again when they are back', async () => {
  const before = ['comun', 'penaloza', 'reservada', 'visible'];
  expect(await wordsKept()).toEqual(before);
  await say('WITHDRAWN');
  expect(await namesKept()).toEqual(['Visible Común']);
  expect(await wordsKept()).toEqual(['comun', 'visible']);
  const left = await world.sql(`select from search_word where word in ('penaloza', 'reservada')`);
  expect(left).toEqual([]);
  await say(null);
  expect(await namesKept()).toEqual(['Reservada Peñaloza Común', 'Visible Común']);
  expect(await wordsKept()).toEqual(before);
});

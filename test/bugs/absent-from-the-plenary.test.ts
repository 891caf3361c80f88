import { expect, test } from 'vitest';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const fair = scribe.series('Feria');
  const fairOf = (year: number) => {
    const edition = scribe.edition(fair, `Feria ${year}`, { year });
    scribe.figure(edition, 'EXPERTS', 3); // no more than are recorded
    return edition;
  };
  const [table, plenary] = ['Mesa', 'Plenaria'].map((title, at) => scribe.activity(fairOf(2021 + at), title));
  for (let each = 0; each < 18; each++) {
    const who = scribe.expert(`Feriante ${each}`, { tieConsent: 'DENIED' });
    const onBehalfOf = scribe.organization(`Puesto ${each}`);
    if (each < 3) scribe.participation(table!, who, { onBehalfOf });
    if (each > 0) scribe.participation(plenary!, who, { onBehalfOf });
  }
});

const told = async (between: string) =>
  (
    await world.read(
      `{ network(between: ${between}) { newcomerShare retention es: narrative en: narrative(locale: "en") } }`,
    )
  ).network;

test('who came to a plenary alone came, although it is too large to tie anybody', async () => {
  const { newcomerShare, retention, es, en } = await told('ORGANIZATION');
  // Of three at the table two came to the plenary, and with them 15 who were new.
  expect([newcomerShare, retention]).toEqual([15 / 17, 2 / 3]);
  expect(en).toMatch(
    /At Feria 2022, 88% of the organizations were new; of those at Feria 2021, 67% came back\./,
  );
  expect(es).toMatch(
    /En Feria 2022, el 88% de las organizaciones fueron nuevas; de las de Feria 2021, regresó el 67%\./,
  );
});

test('of experts who may not be shown it is not said that they are not recorded', async () => {
  expect(await told('EXPERT')).toMatchObject({
    es: 'La red está vacía: no hay personas expertas registradas que puedan mostrarse en lo que se eligió.',
    en: 'The network is empty: no experts who may be shown are recorded in the selection.',
  });
});

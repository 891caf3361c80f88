import type { Scribe } from '../../support/world.ts';

/** Who meets whom at which edition: `A` is Alba, `B` Brisa, and so on. */
const MEETINGS = [
  ['2021', 'Apertura', 'AB'],
  ['2021', 'Mesa de agua', 'ABC'],
  ['2022', 'Taller', 'AB'],
  ['2022', 'Mesa de suelo', 'CD'],
  ['2023', 'Charla', 'DE'],
  ['2023', 'Clausura', 'F'],
] as const;

/**
 * Six organizations, each with one expert, at six activities of three editions. It is small enough to compute by hand:
 *
 *     Alba ===== Brisa     3 shared: Apertura, Mesa de agua, Taller
 *        \       /         1 shared each: Mesa de agua
 *         Cima             1 shared: Mesa de suelo
 *          |
 *         Duna ---- Eco    1 shared: Charla          Faro is alone at the Clausura
 *
 * Attendances: A 3, B 3, C 2, D 2, E 1, F 1, which is 12 at N = 6. Newman: AB 1 + 1/2 + 1 = 5/2, AC = BC = 1/2, CD = DE = 1.
 */
export function sixOrganizations(scribe: Scribe) {
  const [government, academia, society] = [
    scribe.sector('Gobierno', { nameTranslations: { en: 'Government' } }),
    scribe.sector('Academia'),
    scribe.sector('Sociedad civil', { nameTranslations: { en: 'Civil society' } }),
  ];
  const organization = (name: string, fields = {}) => scribe.organization(name, fields);
  const organizations = {
    A: organization('Alba', {
      sector: government,
      scope: 'NATIONAL',
      stateCode: 'MX-JAL',
      nameTranslations: { en: 'Dawn' },
    }),
    B: organization('Brisa', { sector: government, scope: 'LOCAL' }),
    C: organization('Cima', { sector: academia, scope: 'LOCAL', stateCode: 'MX-JAL' }),
    D: organization('Duna', { sector: society, scope: 'INTERNATIONAL' }),
    E: organization('Eco'),
    F: organization('Faro', { sector: academia }),
  };
  const experts = Object.fromEntries(
    Object.entries(organizations).map(([letter, { name }]) => [letter, scribe.expert(`Persona de ${name}`)]),
  ) as Record<keyof typeof organizations, { id: number }>;
  const series = scribe.series('Encuentro');
  const editions = Object.fromEntries(
    ['2021', '2022', '2023'].map((year) => [
      year,
      scribe.edition(series, `Encuentro ${year}`, { year: Number(year), startsOn: `${year}-05` }),
    ]),
  );
  for (const edition of Object.values(editions)) allIsRecorded(scribe, edition);
  const activities = MEETINGS.map(([year, title, who]) => {
    const fields = title.startsWith('Mesa') ? { kind: 'THEMATIC_TABLE' } : {};
    const activity = scribe.activity(editions[year], title, { ...fields });
    for (const letter of who as Iterable<keyof typeof organizations>)
      scribe.participation(activity, experts[letter], { onBehalfOf: organizations[letter] });
    return activity;
  });
  return { series, editions, organizations, experts, activities, sectors: { government, academia, society } };
}

/** Says that no more was published of an edition than is recorded, so that it can be told who was missing from it. */
export function allIsRecorded(scribe: Scribe, edition: object) {
  for (const measure of ['CONVENING_ORGANIZATIONS', 'EXPERTS']) scribe.figure(edition, measure, 0);
}

export type SixOrganizations = ReturnType<typeof sixOrganizations>;

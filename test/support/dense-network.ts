import type { Scribe } from './world.ts';

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;

/** A network in which all lists have several rows and most rows tie with others: in name, date, time and place. */
export function fillDenseNetwork(scribe: Scribe) {
  const sources = many(5, (at) => scribe.source(`Fuente ${at}`, { url: `https://example.org/${at}` }));
  const cited = <T extends object>(fact: T, ...which: number[]): T => {
    for (const at of which) scribe.cite(fact, pick(sources, at));
    return fact;
  };
  const sectors = ['Academia', 'Gobierno', 'Sociedad civil'].map((name) =>
    cited(scribe.sector(name, { nameTranslations: { en: `${name} (en)` } }), 0, 1, 2),
  );
  const organizations = many(12, (at) =>
    cited(
      scribe.organization('Red Inventada', {
        slug: `red-${at}`,
        sector: at % 4 === 3 ? null : pick(sectors, at),
        scope: pick(['LOCAL', 'NATIONAL', 'INTERNATIONAL', null], at),
        stateCode: pick(['MX-JAL', 'MX-PUE', null], at),
        acronym: at % 2 ? 'RI' : null,
        nameTranslations: { en: 'Invented Network' },
      }),
      0,
      1,
      2,
    ),
  );
  for (const [at, organization] of organizations.slice(0, 3).entries()) {
    const partner = scribe.partner(organization, {
      publisher: `Datos ${at}`,
      origin: 'https://example.org/datos',
    });
    scribe.subgraph(partner, `datos${at}`, at === 2 ? { endedAt: new Date('2026-02-01T00:00:00Z') } : {});
  }
  for (const [at, organization] of organizations.entries()) {
    if (at > 0) organization.parent = organizations[0];
    scribe.organizationName(organization, `Red antigua ${at}`, { from: '2001', to: '2010', kind: 'former' });
    scribe.identify(organization, 'WIKIDATA', `Q${at + 1}`);
    scribe.identify(organization, 'EXTERNAL', `red-${at}`, { publisher: 'prueba' });
    if (at > 5)
      cited(
        scribe.succession(pick(organizations, 0), organization, { kind: 'SPLIT', effectiveOn: '2020' }),
        0,
        1,
      );
  }
  const topics = many(4, (at) => scribe.topic(`Tema ${at}`));
  const experts = many(16, (at) =>
    cited(
      scribe.expert(at < 8 ? 'Ana Inventada' : `Persona Número ${at}`, {
        slug: `persona-${at}`,
        consent: pick(['GRANTED', null, 'DENIED', null, null, 'EMBARGOED', null, 'GRANTED'], at),
        biography: 'Sabe de datos.',
      }),
      0,
      1,
    ),
  );
  for (const [at, expert] of experts.entries()) {
    scribe.identify(expert, 'WIKIDATA', `Q${at + 101}`);
    for (const step of [0, 5, 10]) {
      cited(
        scribe.affiliation(expert, pick(organizations, at + step), {
          title: 'Directora',
          from: pick(['2019', null], step),
        }),
        0,
        1,
      );
    }
  }
  const series = cited(scribe.series('Encuentro'), 0, 1);
  for (const name of ['Jornada', 'Jornada de mañana']) scribe.series(name);
  const editions = many(3, (at) =>
    cited(
      scribe.edition(series, 'Encuentro', {
        slug: `encuentro-${at}`,
        ...pick([{ startsOn: '2021-05' }, { startsOn: '2021-05' }, { year: 2021 }], at),
        themeTranslations: { en: 'Theme' },
        theme: 'Tema',
      }),
      0,
      1,
    ),
  );
  const outcomes = editions.flatMap((edition, nth) => {
    const venues = many(2, (at) =>
      cited(scribe.venue(edition, { city: pick(['Mérida', 'Puebla'], at), host: organizations[at] }), 0, 1),
    );
    for (const [at, organization] of organizations.entries()) {
      const role = pick(['CONVENER', 'HOST', 'SPONSOR'], at);
      const then = {
        nameAtTime: 'Red de entonces',
        sectorAtTime: organization.sector,
        scopeAtTime: organization.scope,
      };
      cited(scribe.convening(edition, organization, { role, ...then }), 0, 1);
    }
    for (const measure of ['EXPERTS', 'PANELS', 'VENUES', 'DAYS'])
      cited(scribe.figure(edition, measure, 7), 0, 1);
    const activities = many(8, (at) => {
      const startsAt = pick(
        [new Date('2021-05-13T16:00:00.123Z'), new Date('2021-05-13T16:00:00Z'), null],
        at,
      );
      const fields = {
        slug: `actividad-${nth}-${at}`,
        startsAt,
        startsOn: startsAt === null ? '2021-05-13' : null,
        venue: pick([...venues, null], at),
        language: 'es',
      };
      const activity = cited(
        scribe.activity(edition, 'Mesa de prueba', { kind: pick(['PANEL', 'TALK'], at), ...fields }),
        0,
        1,
      );
      for (const step of [0, 1, 2]) scribe.about(activity, pick(topics, at + step));
      for (const step of many(6, (each) => each)) {
        const organization = pick(organizations, at + step * 2);
        const then = {
          nameAtTime: 'Red de entonces',
          sectorAtTime: organization.sector,
          scopeAtTime: organization.scope,
        };
        const fields = {
          role: pick(['SPEAKER', 'PANELIST', 'MODERATOR'], step),
          onBehalfOf: step === 5 ? null : organization,
        };
        cited(
          scribe.participation(activity, pick(experts, at + step * 3), {
            ...fields,
            ...(step < 5 && then),
            order: step % 2,
          }),
          0,
          1,
        );
      }
      return activity;
    });
    return many(6, (at) => {
      const kind = pick(['CONCLUSION', 'AGREEMENT'], at);
      const fields = {
        slug: `resultado-${nth}-${at}`,
        kind,
        dueOn: pick(['2022', '2022', null], at),
        from: pick(activities, at),
      };
      const outcome = cited(scribe.outcome(edition, 'Se acordó seguir', fields), 0, 1);
      for (const step of [0, 1, 2]) {
        scribe.proposal(outcome, pick(organizations, step));
        scribe.responsibility(outcome, pick(organizations, step * 2));
        scribe.evidence(outcome, '2022', { note: `Avance ${step}`, reportedBy: pick(organizations, step) });
      }
      return outcome;
    });
  });
  const agenda = ['Agenda', 'Agenda de mañana'].map((title) =>
    cited(scribe.agendaItem(title, { owner: organizations[0] }), 0, 1),
  );
  for (const [at, outcome] of outcomes.entries()) {
    for (const item of agenda) scribe.feeds(outcome, item);
    if (at > 5) scribe.continuation(outcome, pick(outcomes, at - 6));
  }
  return { sources, sectors, organizations, topics, experts, series, editions, outcomes, agenda };
}

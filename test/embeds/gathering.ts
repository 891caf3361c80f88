import type { Scribe } from '../support/world.ts';

/** Names that would do something in a page, a table or a calendar that took them for more than text. */
export const HOSTILE = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 2">',
  "' onmouseover='window.hacked = 3' x='",
  '</title></template><svg onload=window.hacked=4>',
  '<!--lit-part--><?><iframe srcdoc="<script>parent.hacked = 5</script>">',
  '{{constructor.constructor("window.hacked = 6")()}}',
  'javascript:window.hacked=7',
  '\u202Eevitar\u202C \u2066al revés',
  '=HYPERLINK("https://evil.example";"clic")',
  '+1\r\nBEGIN:VEVENT\r\nSUMMARY:inyectado\r\nEND:VEVENT',
  'Ñandú; con, comas\\ y "comillas"',
  'a'.repeat(300),
];

/** An edition in two time zones, with a full hall, what has no time yet, and someone who withdrew. */
export function gathering(scribe: Scribe): void {
  const series = scribe.series('Encuentro');
  const sector = scribe.sector('Academia');
  const uno = scribe.organization('Universidad Uno', { sector, slug: 'uno' });
  const dos = scribe.organization('Colectivo Dos', { slug: 'dos' });
  const edition = scribe.edition(series, 'Encuentro 2021', {
    slug: 'encuentro-2021',
    year: 2021,
    startsOn: '2021-05-13',
    endsOn: '2021-05-14',
    country: 'México',
  });
  scribe.edition(series, 'Encuentro 2022', { slug: 'encuentro-2022', year: 2022, startsOn: '2022-05' });
  const mexico = scribe.venue(edition, {
    givenName: 'Sede México',
    city: 'Ciudad de México',
    timeZone: 'America/Mexico_City',
    latitude: 19.43,
    longitude: -99.13,
  });
  const tijuana = scribe.venue(edition, { givenName: 'Sede Tijuana', timeZone: 'America/Tijuana' });
  const hall = scribe.activity(edition, 'Plenaria', {
    venue: mexico,
    startsAt: new Date('2021-05-13T15:00:00Z'),
    endsAt: new Date('2021-05-13T16:30:00Z'),
  });
  const workshop = scribe.activity(edition, 'Taller', {
    kind: 'WORKSHOP',
    venue: tijuana,
    startsAt: new Date('2021-05-13T16:00:00Z'),
  });
  scribe.activity(edition, 'Por definir', { kind: 'TALK' });
  const ana = scribe.expert('Ana Álvarez Ruiz', {
    slug: 'ana',
    consent: 'GRANTED',
    photo: { url: 'https://photos.example/ana.jpg', width: 640, height: 640, credit: 'Luz' },
  });
  const beto = scribe.expert('Beto Sin Foto', { slug: 'beto' });
  const gone = scribe.expert('Nadie Visible', { slug: 'nadie', consent: 'WITHDRAWN' });
  const onBehalfOf = { onBehalfOf: uno, nameAtTime: 'Universidad Uno', sectorAtTime: sector };
  scribe.participation(hall, ana, { role: 'KEYNOTE', ...onBehalfOf });
  scribe.participation(workshop, ana, { role: 'WORKSHOP_LEAD' });
  scribe.participation(workshop, beto, { onBehalfOf: dos, nameAtTime: 'Colectivo Dos' });
  scribe.participation(workshop, gone, { order: 3, ...onBehalfOf });
  for (let number = 1; number <= 300; number++) {
    scribe.participation(hall, scribe.expert(`Panelista ${String(number).padStart(3, '0')}`), {
      order: number + 1,
    });
  }
}

/** An edition of which nothing is true, by a name that does not say so. */
export function syntheticGathering(scribe: Scribe): void {
  const edition = scribe.edition(scribe.series('Coloquio', { synthetic: true }), 'Coloquio 2020', {
    slug: 'coloquio-2020',
    startsOn: '2020-05-13',
  });
  const startsAt = new Date('2020-05-13T15:00:00Z');
  const talk = scribe.activity(edition, 'Charla', { kind: 'TALK', slug: 'charla', startsAt });
  scribe.activity(edition, 'Otra charla', { kind: 'TALK', slug: 'otra-charla' });
  scribe.participation(talk, scribe.expert('Clara', { slug: 'clara' }));
}

/** An edition in which everything has a name that means harm. */
export function hostileGathering(scribe: Scribe): void {
  const series = scribe.series('Serie', { slug: 'serie' });
  const edition = scribe.edition(series, HOSTILE[0]!, { slug: 'hostil', theme: HOSTILE[1] });
  const sector = scribe.sector(HOSTILE[1]!, { slug: 'sector' });
  const venue = scribe.venue(edition, { givenName: HOSTILE[2], city: HOSTILE[3], timeZone: 'Nowhere/<b>' });
  for (const [index, name] of HOSTILE.entries()) {
    const organization = scribe.organization(name, { slug: `organizacion-${index}`, sector });
    const activity = scribe.activity(edition, name, {
      slug: `actividad-${index}`,
      venue,
      startsAt: new Date(Date.UTC(2022, 0, 1, index)),
    });
    const expert = scribe.expert(name, {
      slug: `persona-${index}`,
      consent: 'GRANTED',
      photo: {
        url: `https://photos.example/${index}"onerror="hacked=8`,
        width: 100,
        height: 100,
        credit: name,
      },
    });
    scribe.participation(activity, expert, {
      onBehalfOf: organization,
      nameAtTime: name,
      sectorAtTime: sector,
    });
    scribe.convening(edition, organization);
  }
}

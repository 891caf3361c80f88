import { fillDenseNetwork } from '../support/dense-network.ts';
import type { Scribe } from '../support/world.ts';

/** Texts that JSON must write with care. */
const ODD = [
  'Comillas "dobles" y \\ barra',
  'Dos\nlíneas\ty un tabulador\r',
  'Timbre \u0007 y borrado \u007f',
  'Emoji 😀 y \u2028 línea',
  '</script> & ñandú é',
];

/** The dense network with odd texts and times, with lists that are too long, and with synthetic data beside the real. */
export function fillOddNetwork(scribe: Scribe) {
  fillDenseNetwork(scribe);
  const odd = scribe.series('Rara', { nameTranslations: { en: 'Odd', 'en-GB': 'Odd indeed', es: '' } });
  const edition = scribe.edition(odd, 'Rara 1', { theme: ODD[1], themeTranslations: { nah: ODD[0] } });
  const organizations = ODD.map((name, at) =>
    scribe.organization(name, { slug: `rara-${at}`, nameTranslations: at % 2 ? { en: `${name} (en)` } : {} }),
  );
  const times = [
    '1969-07-20T20:17:40Z',
    '2024-02-29T23:59:59.999Z',
    '2024-01-01T00:00:00.010Z',
    '9999-12-31T23:59:59Z',
    '0999-01-01T00:00:00Z',
  ];
  for (const [at, time] of times.entries()) {
    const venue = scribe.venue(edition, {
      givenName: ODD[at],
      latitude: [0, -0.00001, 19.4326077, 1e-7, -90][at],
      longitude: 0.1 + 0.2 * at,
      online: at % 2 === 0,
    });
    const activity = scribe.activity(edition, ODD[at]!, {
      slug: `rareza-${at}`,
      startsAt: new Date(time),
      venue,
    });
    scribe.participation(activity, scribe.expert(ODD[at]!, { slug: `raro-${at}`, familyName: ODD[at] }), {
      onBehalfOf: organizations[at],
      billedAs: ODD[at],
    });
  }
  const known = scribe.expert('Muy Afiliada', { slug: 'muy-afiliada' });
  for (let at = 0; at < 21; at++)
    scribe.affiliation(known, organizations[at % 5], { title: `Cargo ${at}`, from: '2020' });
  scribe.participation(scribe.activity(edition, 'De muchas', { slug: 'de-muchas' }), known);
  const invented = scribe.edition(scribe.series('Sintética', { synthetic: true }), 'Sintética 1', {
    year: 2024,
  });
  for (let at = 0; at < 3; at++) {
    const activity = scribe.activity(invented, `Inventada ${at}`, { startsOn: '2024-03-01' });
    const organization = scribe.organization(`Inventada ${at}`);
    scribe.convening(invented, organization);
    scribe.participation(activity, scribe.expert(`Inventado ${at}`), { onBehalfOf: organization });
  }
}

import type { Participation } from './casting.ts';
import { editions } from './editions.ts';
import { organizations } from './organizations.ts';
import type { Expert, People } from './people.ts';
import { type Random, slug } from './random.ts';

/** What real programmes have and a tidy generator would not: each planted on purpose, so that it can be shown. */
export function plantOddities(random: Random, people: People, cast: Participation[]): Participation[] {
  let rows = recordTwice(people, cast);
  rows = takeTwoRoles(random, rows);
  rows = speakForTwo(random, people, rows);
  rows = [...rows, ...committees(random, rows)];
  decideConsent(random, people, rows);
  return rows.map((row) => loosely(random, people, row));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const yearsOf = (rows: Participation[], { id }: Expert): string =>
  [...new Set(rows.filter(({ expert }) => expert === id).map(({ edition }) => edition.slice(-4)))].join(' ');

/** Somebody of 2021 comes back in 2023 under a shorter name without accents, as a second record. */
function recordTwice(people: People, rows: Participation[]): Participation[] {
  const expert = people.experts.find(
    (candidate) =>
      candidate.name !== plain(candidate.name) &&
      yearsOf(rows, candidate) === '2021 2023' &&
      people.affiliations.filter((at) => at.expert === candidate.id).length === 1,
  )!;
  const name = plain(expert.name).split(' ').slice(0, 2).join(' ');
  const id = `demo-${slug(name)}`;
  const { organization } = people.affiliations.find((at) => at.expert === expert.id)!;
  people.experts.push({ id, name, consent: '' });
  people.affiliations.push({ expert: id, organization, title: '', from: '2023', to: '' });
  return rows.map((row) =>
    row.expert === expert.id && row.edition === 'demo-2023' ? { ...row, expert: id } : row,
  );
}

/** Four moderators who sit on their own panel too. */
function takeTwoRoles(random: Random, rows: Participation[]): Participation[] {
  const seats = (activity: string): Participation[] => rows.filter((row) => row.activity === activity);
  const moderators = rows.filter(
    ({ role, edition, activity }) =>
      role === 'moderator' &&
      edition !== 'demo-2022' &&
      seats(activity).filter((row) => row.role === 'panelist').length < 5,
  );
  const twice = random.draw(moderators, 4, () => 1);
  return rows.flatMap((row) =>
    twice.includes(row) ? [row, { ...row, role: 'panelist', order: seats(row.activity).length + 1 }] : [row],
  );
}

/** Three experts of 2023 who work at a university as well, and appear on behalf of both at once. */
function speakForTwo(random: Random, people: People, rows: Participation[]): Participation[] {
  const universities = organizations.filter(
    ({ sector, years }) => sector === 'demo-academia' && years.length === 3,
  );
  const panelists = rows.filter(
    ({ role, edition, organization, expert }) =>
      role === 'panelist' &&
      edition === 'demo-2023' &&
      !universities.some(({ id }) => id === organization) &&
      people.affiliations.filter((at) => at.expert === expert).length === 1,
  );
  const second = new Map(
    random.draw(panelists, 3, () => 1).map((row, index) => [row, universities[index]!.id]),
  );
  for (const [{ expert }, organization] of second) {
    people.affiliations.push({ expert, organization, title: 'Docencia', from: '2020', to: '' });
  }
  return rows.flatMap((row) => (second.has(row) ? [row, { ...row, organization: second.get(row)! }] : [row]));
}

/** Four people of each edition who prepared it: they take part in the edition, not in an activity. */
function committees(random: Random, rows: Participation[]): Participation[] {
  return editions.flatMap(({ id }) => {
    const speakers = rows.filter(({ edition, role }) => edition === id && role === 'speaker');
    const members = new Map(speakers.map((row) => [row.expert, row]));
    return random
      .draw([...members.values()], 4, () => 1)
      .map((row) => ({ ...row, role: 'organizer', activity: '', order: '' as const }));
  });
}

/** Some gave consent to photo and biography; one each refused, withdrew and asked for a delay. */
function decideConsent(random: Random, people: People, rows: Participation[]): void {
  const moderators = new Set(rows.filter(({ role }) => role === 'moderator').map(({ expert }) => expert));
  const decide = (consent: string, years: string): void => {
    const quiet = people.experts.filter((expert) => !moderators.has(expert.id) && !expert.consent);
    random.pick(quiet.filter((expert) => yearsOf(rows, expert) === years)).consent = consent;
  };
  decide('denied', '2022');
  decide('withdrawn', '2022 2023');
  decide('embargoed', '2023');
  const open = people.experts.filter(({ consent }) => !consent);
  for (const expert of random.draw(open, 24, () => 1)) expert.consent = 'granted';
}

/** Programmes abbreviate names, drop accents, and often leave out whom somebody speaks for. */
function loosely(random: Random, people: People, row: Participation): Participation {
  const { name, consent } = people.experts.find(({ id }) => id === row.expert)!;
  const [given, first] = name.split(' ');
  const variants = [`${given} ${first}`, `${given!.slice(0, 1)}. ${first}`, name.toUpperCase()];
  if (plain(name) !== name) variants.push(plain(name));
  const billedAs = random.next() < 0.08 || consent === 'denied' ? random.pick(variants) : '';
  const single = people.affiliations.filter(({ expert }) => expert === row.expert).length === 1;
  const unsaid = single && row.activity !== '' && random.next() < 0.08;
  return { ...row, billedAs, organization: unsaid ? '' : row.organization };
}

import type { Participation } from './casting.ts';
import type { Convening } from './conveners.ts';
import { editions } from './editions.ts';
import { agendaItems, evidence } from './follow-up.ts';
import { history } from './history.ts';
import { type Organization, organizations, sectors } from './organizations.ts';
import { outcomes } from './outcomes.ts';
import type { Activity } from './programme.ts';
import { figures, sources } from './published.ts';
import { changes, dissolved, founded, otherNames } from './succession.ts';

/** A row of a file, by column name. */
export type Row = Record<string, string | number | boolean | undefined>;

function organizationRow(organization: Organization, index: number): Row {
  const { id, name, acronym, sector, scope, place } = organization;
  const country = scope === 'international' ? place : 'México';
  return {
    id,
    name,
    acronym,
    sector,
    scope,
    country,
    state: scope === 'local' ? place : '',
    url: `https://example.org/${id.replace('demo-', 'demo/')}`,
    founded_on: founded[id] ?? (index % 3 === 0 ? '' : `${1990 + ((index * 7) % 25)}`),
    dissolved_on: dissolved[id],
    source: founded[id] || dissolved[id] ? 'demo-directorio;demo-gaceta' : 'demo-directorio',
  };
}

const editionRows = (): Row[] =>
  editions.map(({ id, year, ordinal, modality, days: [starts_on, ends_on] }) => ({
    id,
    series: 'demo',
    name: `Encuentro Demo de Datos ${year} (datos sintéticos)`,
    year,
    ordinal,
    starts_on,
    ends_on,
    modality,
    country: 'México',
    url: `https://example.org/demo/${year}`,
    source: `demo-programa-${year};demo-memoria-${year}`,
  }));

const venueRows = (): Row[] =>
  editions.flatMap((edition) =>
    edition.venues.map(({ id, name, city, state, timeZone, latitude, longitude, host }) => ({
      id,
      edition_id: edition.id,
      name,
      city,
      state,
      country: city && 'México',
      time_zone: timeZone,
      latitude,
      longitude,
      online: city === '',
      host_organization_id: host,
      source: `demo-programa-${edition.year}`,
    })),
  );

const changeRows = (): Row[] =>
  changes.map(([kind, effective_on, from_id, to_id], index) => ({
    kind,
    effective_on,
    from_id,
    to_id,
    source: 'demo-gaceta',
    legal_basis: `https://example.org/demo/gaceta/${index + 1}`,
  }));

const conveningRows = (convenings: Convening[]): Row[] =>
  convenings.map(({ edition, organization, role, name, sector, scope }) => ({
    edition_id: edition,
    organization_id: organization,
    role,
    name_at_time: name,
    sector_at_time: sector,
    scope_at_time: scope,
    source: edition.replace('demo-', 'demo-memoria-'),
  }));

const activityRows = (activities: Activity[]): Row[] =>
  activities.map(({ id, edition, kind, title, venue, startsAt, endsAt, language, topics }) => ({
    id,
    edition_id: edition,
    kind,
    title,
    venue_id: venue.id,
    starts_at: startsAt,
    ends_at: endsAt,
    language,
    topics: topics.join(';'),
    source: edition.replace('demo-', 'demo-programa-'),
  }));

const participationRows = (participations: Participation[]): Row[] =>
  participations.map(({ edition, expert, role, activity, organization, billedAs, order }) => ({
    edition_id: edition,
    expert_id: expert,
    role,
    activity_id: activity,
    organization_id: organization,
    billed_as: billedAs,
    order,
    source: edition.replace('demo-', 'demo-programa-'),
  }));

/** The rows of every file of the demo package, in the order of its tables. */
export function network(): Record<string, Row[]> {
  const { people, activities, participations, convenings } = history();
  const name = 'Encuentro Demo de Datos (datos sintéticos)';
  const directory = { source: 'demo-directorio' };
  return {
    series: [{ id: 'demo', name, url: 'https://example.org/demo', synthetic: true, source: 'demo-memoria-2021' }],
    sectors: sectors.map((sector) => ({ ...sector, ...directory })),
    organizations: organizations.map(organizationRow),
    organization_names: otherNames.map((other) => ({ ...other, ...directory })),
    organization_changes: changeRows(),
    editions: editionRows(),
    venues: venueRows(),
    convenings: conveningRows(convenings),
    experts: people.experts.map(({ id, name, consent }) => ({ id, name, consent })),
    affiliations: people.affiliations.map(({ expert, organization, ...rest }) => ({
      expert_id: expert,
      organization_id: organization,
      ...rest,
      ...directory,
    })),
    activities: activityRows(activities),
    participations: participationRows(participations),
    outcomes: outcomes(activities),
    outcome_evidence: evidence(),
    agenda_items: agendaItems(),
    figures,
    sources,
  };
}

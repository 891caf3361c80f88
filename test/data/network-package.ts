import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Row = Record<string, string>;
export type Package = Record<string, Row[]>;

/** The columns of the network package, required ones with `!`; written here anew, apart from what makes the data. */
export const columns: Record<string, string> = {
  series: 'id! name! url synthetic source',
  sectors: 'id! name_es name_en short_name_es short_name_en colour shape weave source',
  organizations:
    'id! name! acronym sector scope country state url founded_on dissolved_on parent_id ror wikidata source',
  organization_names: 'organization_id! name! from to kind source',
  organization_changes: 'kind! effective_on! from_id! to_id legal_basis note source',
  editions: 'id! series! name! year ordinal starts_on ends_on modality city country url source',
  venues:
    'id! edition_id! name city state country time_zone latitude longitude online host_organization_id source',
  convenings: 'edition_id! organization_id! role! name_at_time sector_at_time scope_at_time source',
  experts: 'id! name! orcid wikidata consent source',
  affiliations: 'expert_id! organization_id! title from to source',
  activities: 'id! edition_id! kind title venue_id starts_at ends_at language topics source',
  participations: 'edition_id! expert_id! role! activity_id organization_id billed_as order source',
  outcomes: 'id! edition_id! kind! text! activity_id status due_on proposed_by responsible continues source',
  outcome_evidence: 'outcome_id! on! status! note url reported_by verified_by',
  agenda_items: 'id! title! owner_id outcomes source',
  figures: 'edition_id! measure! qualifier! value! source',
  sources: 'id! url! title! published_on publisher accessed_on license',
};

/** Natural keys, where they are not the id. */
export const keys: Record<string, string[]> = {
  organization_names: ['organization_id', 'name', 'from'],
  organization_changes: ['kind', 'effective_on', 'from_id', 'to_id'],
  convenings: ['edition_id', 'organization_id', 'role'],
  affiliations: ['expert_id', 'organization_id', 'title', 'from'],
  participations: ['edition_id', 'activity_id', 'expert_id', 'role', 'organization_id'],
  outcome_evidence: ['outcome_id', 'on', 'status', 'note'],
  figures: ['edition_id', 'measure', 'qualifier', 'value'],
};

/** The table a column refers to, whatever the table it stands in; several ids are separated by `;`. */
export const references: Record<string, string> = {
  series: 'series',
  sector: 'sectors',
  sector_at_time: 'sectors',
  edition_id: 'editions',
  venue_id: 'venues',
  organization_id: 'organizations',
  host_organization_id: 'organizations',
  parent_id: 'organizations',
  from_id: 'organizations',
  to_id: 'organizations',
  owner_id: 'organizations',
  reported_by: 'organizations',
  verified_by: 'organizations',
  proposed_by: 'organizations',
  responsible: 'organizations',
  expert_id: 'experts',
  activity_id: 'activities',
  outcome_id: 'outcomes',
  continues: 'outcomes',
  outcomes: 'outcomes',
  source: 'sources',
};

/** The words a column knows, under `table.column` or the column alone. */
export const vocabularies: Record<string, string> = {
  scope: 'local national international',
  scope_at_time: 'local national international',
  modality: 'in-person virtual online hybrid',
  consent: 'granted denied withdrawn embargoed',
  online: 'true false',
  measure: 'convening-organizations experts speakers moderators panels workshops keynotes venues days',
  qualifier: 'exact more-than about',
  status: 'proposed adopted in-progress done stalled dropped superseded',
  'convenings.role': 'convener organizer host partner sponsor',
  'participations.role':
    'keynote speaker panelist moderator workshop-lead thematic-table-lead rapporteur organizer',
  'activities.kind':
    'panel workshop keynote thematic-table ceremony talk lightning-talk tutorial poster other',
  'outcomes.kind': 'conclusion recommendation agreement',
  'organization_changes.kind': 'renamed merged split absorbed dissolved functions-transferred',
};

/** Columns with a date that may stop at the year or the month. */
export const dates = [
  'founded_on',
  'dissolved_on',
  'effective_on',
  'starts_on',
  'ends_on',
  'from',
  'to',
].concat(['on', 'due_on', 'published_on']);

/** The files of a package as rows by column name; strict about UTF-8 and about the number of cells. */
export function readPackage(folder: string): Package {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  return Object.fromEntries(
    files.map((file) => {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        readFileSync(join(folder, file)),
      );
      return [file.replace('.csv', ''), parse<Row>(text, { columns: true })];
    }),
  );
}

/** What a cell holds: nothing, one value or several. */
export const values = (cell: string | undefined): string[] => (cell ? cell.split(';') : []);

/** Whether a text is a day, a month or a year that exists. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const full = `${text}-01-01`.slice(0, 10);
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}

/** Whether one partial date may come before another: they are compared as far as both go. */
export function inOrder(earlier: string | undefined, later: string | undefined): boolean {
  if (!earlier || !later) return true;
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) <= later.slice(0, length);
}

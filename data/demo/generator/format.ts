/** One column of a file: whether it must be filled, what it holds, and the table it refers to. */
export interface Column {
  name: string;
  required: boolean;
  kind: string;
  refersTo: string | undefined;
}

export interface Table {
  columns: Column[];
  /** The columns that together make a row unique. */
  key: string[];
}

/** `name`, `!` when required, `:` and the kind unless it is a plain string, `>` and the table it refers to. */
function parsed(text: string): Column {
  const [, name, required, kind, refersTo] = /^(\w+)(!?)(?::(\w+))?(?:>(\w+))?$/.exec(text)!;
  return { name: name!, required: required === '!', kind: kind ?? 'string', refersTo };
}

const table = (key: string, columns: string): Table => ({
  key: key.split(' '),
  columns: columns.trim().split(/\s+/).map(parsed),
});

/** The tables of a network package, in the order in which they refer to one another. */
export const tables: Record<string, Table> = {
  series: table('id', 'id! name! url:uri synthetic:boolean source:list'),
  sectors: table(
    'id',
    'id! name_es name_en short_name_es short_name_en colour shape weave source:list',
  ),
  organizations: table(
    'id',
    `id! name! acronym sector>sectors scope country state url:uri founded_on:partial dissolved_on:partial
     ror wikidata source:list`,
  ),
  organization_names: table(
    'organization_id name from',
    'organization_id!>organizations name! from:partial to:partial kind source:list',
  ),
  organization_changes: table(
    'kind effective_on from_id to_id',
    `kind! effective_on!:partial from_id!>organizations to_id>organizations legal_basis:uri source:list`,
  ),
  editions: table(
    'id',
    `id! series!>series name! year:integer ordinal:integer starts_on:partial ends_on:partial modality city
     country url:uri source:list`,
  ),
  venues: table(
    'id',
    `id! edition_id!>editions name city state country time_zone latitude:number longitude:number
     online:boolean host_organization_id>organizations source:list`,
  ),
  convenings: table(
    'edition_id organization_id role',
    `edition_id!>editions organization_id!>organizations role! name_at_time sector_at_time>sectors
     scope_at_time source:list`,
  ),
  experts: table('id', 'id! name! orcid wikidata consent source:list'),
  affiliations: table(
    'expert_id organization_id title from',
    'expert_id!>experts organization_id!>organizations title from:partial to:partial source:list',
  ),
  activities: table(
    'id',
    `id! edition_id!>editions kind title venue_id>venues starts_at:datetime ends_at:datetime language
     topics:list source:list`,
  ),
  participations: table(
    'edition_id activity_id expert_id role organization_id',
    `edition_id!>editions expert_id!>experts role! activity_id>activities organization_id>organizations
     billed_as order:integer source:list`,
  ),
  outcomes: table(
    'id',
    `id! edition_id!>editions kind! text! activity_id>activities status due_on:partial proposed_by:list
     responsible:list continues:list source:list`,
  ),
  outcome_evidence: table(
    'outcome_id on status note',
    `outcome_id!>outcomes on!:partial status! note url:uri reported_by>organizations
     verified_by>organizations`,
  ),
  agenda_items: table('id', 'id! title! owner_id>organizations outcomes:list source:list'),
  figures: table(
    'edition_id measure qualifier value',
    'edition_id!>editions measure! qualifier! value!:integer source:list',
  ),
  sources: table('id', 'id! url!:uri title! published_on:partial publisher license:uri'),
};

/** The column names of a table, in file order. */
export function columnsOf(name: string): string[] {
  return tables[name]!.columns.map((column) => column.name);
}

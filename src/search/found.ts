import type { Reading } from '../platform/read/reading.ts';
import { join, raw, type Sql, sql } from '../platform/read/sql.ts';
import { resembles } from '../platform/read/text.ts';
import type { searchTypes } from './search.ts';

type SearchType = (typeof searchTypes)[number];

/** Where one kind of thing is looked for: its table, its name as written, and its name folded. */
interface Place {
  type: string;
  table: string;
  label: string;
  folded?: string;
  visible?: string;
}

const PLACES: Record<SearchType, readonly Place[]> = {
  ORGANIZATION: [
    { type: 'Organization', table: 'organization', label: 'name' },
    { type: 'Organization', table: 'organization', label: 'acronym', folded: 'fold(acronym)' },
    { type: 'Organization', table: 'organization_name', label: 'text', folded: 'fold(text)' },
  ],
  EXPERT: [{ type: 'Expert', table: 'expert', label: 'name', visible: 'withheld is null' }],
  EDITION: [{ type: 'Edition', table: 'edition', label: 'name' }],
  ACTIVITY: [{ type: 'Activity', table: 'activity', label: 'title' }],
  OUTCOME: [{ type: 'Outcome', table: 'outcome', label: 'text' }],
  TOPIC: [{ type: 'Topic', table: 'topic', label: 'label' }],
  SECTOR: [
    { type: 'Sector', table: 'sector', label: 'name' },
    {
      type: 'Sector',
      table: 'sector cross join lateral jsonb_each_text(name_translations) as said (language, text)',
      label: 'said.text',
      folded: 'fold(said.text)',
    },
  ],
};

/** All that resembles a text, each thing once with its best name, as a table of type, key, label and score. */
export function found(text: string, types: readonly SearchType[]): Sql {
  const places = types.flatMap((type) => PLACES[type]);
  return sql`(select distinct on (type, id) type, id, label, score from (${join(
    places.map((place) => lookIn(place, text)),
    ' union all ',
  )}) seen order by type, id, score desc, label)`;
}

function lookIn({ type, table, label, folded = 'sort_name', visible = 'true' }: Place, text: string): Sql {
  const key = table === 'organization_name' ? 'organization_id' : 'id';
  return sql`select ${raw(`'${type}'`)} as type, ${raw(key)} as id, ${raw(label)} as label,
    round(word_similarity(fold(${text}), ${raw(folded)})::numeric, 4)::double precision as score
    from ${raw(table)} where ${resembles(raw(folded), text)} and ${raw(visible)}`;
}

/** What is read of something found. */
export const searchHitReading: Reading = {
  virtual: true,
  derived: {
    type: (row) => sql`${row}.type`,
    label: (row) => sql`${row}.label`,
    score: (row) => sql`${row}.score`,
  },
};

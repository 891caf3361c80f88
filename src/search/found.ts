import type { Catalog } from '../platform/read/catalog.ts';
import type { Reading } from '../platform/read/reading.ts';
import { all, join, raw, type Sql, sql } from '../platform/read/sql.ts';
import { resembles } from '../platform/read/text.ts';
import type { searchTypes } from './search.ts';

type SearchType = (typeof searchTypes)[number];

/** Where one type is looked for: a name of its rows `t` as written, the same folded, and what `t` is joined to for it. */
interface Place {
  type: string;
  label: string;
  folded?: string;
  through?: string;
}

const PLACES: Record<SearchType, readonly Place[]> = {
  ORGANIZATION: [
    { type: 'Organization', label: 't.name' },
    { type: 'Organization', label: 't.acronym', folded: 'fold(t.acronym)' },
    {
      type: 'Organization',
      label: 'n.text',
      folded: 'fold(n.text)',
      through: 'join organization_name n on n.organization_id = t.id',
    },
  ],
  EXPERT: [{ type: 'Expert', label: 't.name' }],
  EDITION: [{ type: 'Edition', label: 't.name' }],
  ACTIVITY: [{ type: 'Activity', label: 't.title' }],
  OUTCOME: [{ type: 'Outcome', label: 't.text' }],
  TOPIC: [{ type: 'Topic', label: 't.label' }],
  SECTOR: [
    { type: 'Sector', label: 't.name' },
    {
      type: 'Sector',
      label: 'said.text',
      folded: 'fold(said.text)',
      through: 'cross join lateral jsonb_each_text(t.name_translations) as said (language, text)',
    },
  ],
};

/** All visible rows that resemble a text, each once with its best name, as a table of type, key, label and score. */
export function found(text: string, types: readonly SearchType[], catalog: Catalog): Sql {
  const places = types.flatMap((type) => PLACES[type]);
  return sql`(select distinct on (type, id) type, id, label, score from (${join(
    places.map((place) => lookIn(place, text, catalog)),
    ' union all ',
  )}) seen order by type, id, score desc, label)`;
}

function lookIn(
  { type, label, folded = 't.sort_name', through = '' }: Place,
  text: string,
  catalog: Catalog,
): Sql {
  const shape = catalog.shape(type);
  return sql`select ${raw(`'${type}'`)} as type, t.id, ${raw(label)} as label,
    round(word_similarity(fold(${text}), ${raw(folded)})::numeric, 4)::double precision as score
    from ${shape.table} t ${raw(through)} where ${all(resembles(raw(folded), text), shape.visible(raw('t')))}`;
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

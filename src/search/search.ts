import { Float, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/graph/enum.ts';
import { connectionOf } from '../platform/graph/paging.ts';
import { Column } from '../platform/graph/row-field.ts';

/** What can be searched. */
export const searchTypes = [
  'ORGANIZATION',
  'EXPERT',
  'EDITION',
  'ACTIVITY',
  'OUTCOME',
  'TOPIC',
  'SECTOR',
] as const;

export const SearchType = enumOf('SearchType', 'What can be searched.', searchTypes, {
  ORGANIZATION: 'Organizations, by all their names and initials.',
  EXPERT: 'Experts, by name.',
  EDITION: 'Editions, by name.',
  ACTIVITY: 'Activities, by title.',
  OUTCOME: 'Outcomes, by what they say.',
  TOPIC: 'Topics, by label.',
  SECTOR: 'Sectors, by name in every language.',
});

@ObjectType({ description: 'Something that was found.' })
export class SearchHit {
  @Column(() => String, 'The name by which it was found, as it is written.')
  label!: string;

  @Column(() => Float, "How like the text it is, from 0 to 1: the word similarity of PostgreSQL's pg_trgm.")
  score!: number;
}

export const SearchConnection = connectionOf('Search', () => SearchHit);

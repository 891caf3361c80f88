import { Float, ObjectType } from 'type-graphql';
import { declaredEnum } from '../../platform/graph/declared-enum.ts';
import { connectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { enumValueOf } from '../../platform/module.ts';

/** What can be searched: each type whose module says by what it is found. */
export const SearchType = declaredEnum('SearchType', 'What can be searched.', ({ entities }) =>
  Object.fromEntries(
    entities.flatMap(({ type, search }) => (search ? [[enumValueOf(type), search.description]] : [])),
  ),
);

@ObjectType({ description: 'Something that was found.' })
export class SearchHit {
  @Column(() => String, 'The name by which it was found, as it is written.')
  label!: string;

  @Column(() => Float, "How like the text it is, from 0 to 1: the word similarity of PostgreSQL's pg_trgm.")
  score!: number;
}

export const SearchConnection = connectionTypeOf('Search', () => SearchHit);

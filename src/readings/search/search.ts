import { Float, ObjectType } from 'type-graphql';
import { enumValueOf } from '../../platform/entity.ts';
import { declaredEnum } from '../../platform/graph/declared-enum.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { connectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';

/** What can be searched: each type whose module says that it is found. */
export const SearchType = declaredEnum('SearchType', 'What can be searched.', ({ entities }) =>
  Object.fromEntries(
    entities.flatMap(({ type, search }) => (search ? [[enumValueOf(type), search.description]] : [])),
  ),
);

const SearchMatchKind = enumOf(
  'SearchMatchKind',
  'How a word of a name meets a word that was asked for.',
  ['EXACT', 'BEGINNING', 'SLIP'],
  {
    EXACT: 'It is the same word.',
    BEGINNING: 'It begins with it.',
    SLIP: 'It has one letter more, one less or another, or two neighbours the other way round.',
  },
);

@ObjectType({ description: 'A word that was asked for, and the word of the name that meets it.' })
class SearchMatch {
  @Column(() => String, 'The word asked for, without case and accents.')
  word!: string;

  @Column(() => String, 'The word of the name, without case and accents.')
  met!: string;

  @Column(() => SearchMatchKind, 'How it meets it.')
  how!: keyof typeof SearchMatchKind;
}

@ObjectType({ description: 'Something that was found.' })
export class SearchHit {
  @Column(() => String, 'The name by which it was found, as it is written.')
  label!: string;

  @Column(
    () => Float,
    'From 0 to 1: the mean over the words asked for of 1 for one that is met exactly, 0.75 for a beginning and 0.5 for a slip, less at most 0.005 by the share of the name that was not asked for.',
  )
  score!: number;

  @Column(() => [SearchMatch], 'Which word asked for was met by which word of the name, in the order asked.')
  matches!: SearchMatch[];
}

export const SearchConnection = connectionTypeOf('Search', () => SearchHit);

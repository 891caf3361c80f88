import { Args, ArgsType, Directive, Int, ObjectType, Resolver } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { ListFieldUpTo } from '../../platform/graph/list-field.ts';
import { Node } from '../../platform/graph/node.ts';
import { lengthArgsOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import type { List } from '../../platform/read/list.ts';
import { byInsertion } from '../../platform/read/orders.ts';
import { DEFAULT_PAGE_SIZE } from '../../platform/read/page.ts';
import { sql } from '../../platform/read/sql.ts';
import { Sourced } from '../source/sourced.ts';
import { Edition } from './edition.ts';
import { figureQualifiers, measures } from './figure.table.ts';

export const Measure = enumOf('Measure', 'What was counted.', measures, {
  CONVENING_ORGANIZATIONS: 'Organizations that brought the edition about, in every role but sponsor.',
  EXPERTS: 'People on the programme.',
  SPEAKERS: 'People who spoke: all but moderators, rapporteurs and organizers.',
  MODERATORS: 'People who moderated.',
  PANELS: 'Panels.',
  WORKSHOPS: 'Workshops.',
  KEYNOTES: 'Keynotes.',
  VENUES: 'Places.',
  DAYS: 'Days, from the first to the last.',
});

export const FigureQualifier = enumOf(
  'FigureQualifier',
  'How exactly a number was meant.',
  figureQualifiers,
  {
    EXACT: 'Just so many.',
    MORE_THAN: 'More than so many.',
    ABOUT: 'About so many.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description: 'A number that was published, beside what is recorded here.',
})
export class Figure extends Node {
  @Column(() => Measure, 'What was counted.')
  measure!: keyof typeof Measure;

  @Column(() => FigureQualifier, 'How exactly it was meant.')
  qualifier!: keyof typeof FigureQualifier;

  @Column(() => Int, 'The number as published.')
  value!: number;

  @Column(() => Int, 'The number by what is recorded here; null where it cannot be told.', { nullable: true })
  recorded!: number | null;
}

const figuresOfEdition: List = {
  type: 'Figure',
  link: (row, edition) => sql`${row}.edition_id = ${edition}`,
  order: byInsertion,
};

@ArgsType()
class FiguresArgs extends lengthArgsOf(DEFAULT_PAGE_SIZE) {}

@Resolver(() => Edition)
export class EditionFigures {
  @ListFieldUpTo(() => Figure, 'What was published about it in numbers, beside what is recorded.')
  figures(@Args(() => FiguresArgs) _args: FiguresArgs): List {
    return figuresOfEdition;
  }
}

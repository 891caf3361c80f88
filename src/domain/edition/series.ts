import { Directive, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { Localized } from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { connectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { Url } from '../../platform/graph/scalars.ts';
import { Sourced } from '../source/sourced.ts';
import { expertTiesSettings } from './series.table.ts';

export const ExpertTies = enumOf(
  'ExpertTies',
  'Whether ties between experts that rest on a series are shown.',
  expertTiesSettings,
  {
    SHOWN: 'Those of everyone who did not opt out.',
    OPT_IN: 'Those of everyone who agreed to it.',
    OFF: 'None.',
  },
);

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description: 'A recurring gathering; each edition is one occurrence of it.',
})
export class Series extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Localized('Its name.')
  name!: string;

  @Column(() => Url, 'Its own page.', { nullable: true })
  url!: string | null;

  @Column(() => ExpertTies, 'Whether ties between experts that rest on it are shown.')
  expertTies!: keyof typeof ExpertTies;

  @Column(
    () => Boolean,
    'Whether all of it is invented, people and organizations too, to show what there can be.',
  )
  synthetic!: boolean;
}

export const SeriesConnection = connectionTypeOf('Series', () => Series);

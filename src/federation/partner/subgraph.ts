import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, ObjectType } from 'type-graphql';
import { enumOf } from '../../platform/graph/enum.ts';
import { Node } from '../../platform/graph/node.ts';
import { Column, RowField } from '../../platform/graph/row-field.ts';
import { Url } from '../../platform/graph/scalars.ts';
import { Cost } from '../../platform/limits/costs.ts';
import { type DescribedAdditions, MOST_DESCRIBED } from './describe-additions.ts';
import { SubgraphAddition } from './subgraph-addition.ts';
import { runningStates } from './subgraph-state.table.ts';

export const SubgraphState = enumOf(
  'SubgraphState',
  'How a subgraph is doing.',
  [...runningStates, 'ENDED'],
  {
    CHECKED: 'It passed the check, and waits to be composed with the others.',
    COMPOSED: 'The gateway serves it.',
    REFUSED:
      'What it answered last breaks a rule, which "problems" names. Where it was served before, its schema of then goes on.',
    UNREACHABLE:
      'It did not answer when it was asked last. Its schema goes on, and its fields are null until it answers.',
    ENDED: 'It was ended, and is no longer served.',
  },
);

/** What the additions of a subgraph cost: they come with its row. */
const ADDITIONS = 20;

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node],
  description: "A partner's own API, which the gateway serves in one graph with ours.",
})
export class Subgraph extends Node {
  @Column(() => String, 'Its name: its root fields begin with it, and its types with it in upper case.')
  name!: string;

  @Column(() => Boolean, 'Whether it is the Tejido of another network, which joins as it is.')
  network!: boolean;

  @Column(
    () => Boolean,
    'Of another network: whether its ids begin with its name, so that none is the same as one of ours. Null of a partner that is no network, and where no id of it was seen.',
    { nullable: true },
  )
  ownIds!: boolean | null;

  @Column(() => Url, 'Where it is asked.')
  url!: string;

  @Column(() => SubgraphState, 'How it is doing.')
  state!: string;

  @Column(() => String, 'The SHA-256 of its schema as it was last accepted, in hexadecimal digits.')
  sdlHash!: string;

  @Column(() => [String], 'What it adds to the graph, such as "Organization.becas" and "Query.becas".')
  adds!: string[];

  @RowField({
    type: () => [SubgraphAddition],
    description: `What it adds, with what its schema says of that: the first ${MOST_DESCRIBED}. Empty of a network, whose schema has other names.`,
    needs: ['adds', 'described'],
    resolve: ({ adds, described }) => additionsIn(adds as string[], described as DescribedAdditions),
  })
  @Cost(ADDITIONS, { fixed: true })
  additions!: SubgraphAddition[];

  @Column(() => [String], 'Why it is REFUSED or UNREACHABLE, in sentences; else empty.')
  problems!: string[];

  @Column(
    () => GraphQLDateTime,
    'Since when it is found in this state; null of one that was ended, of which endedAt tells.',
    { nullable: true },
  )
  stateSince!: Date | null;

  @Column(() => GraphQLDateTime, 'When it was asked last.')
  checkedAt!: Date;

  @Column(() => GraphQLDateTime, 'When it was registered.')
  registeredAt!: Date;

  @Column(() => GraphQLDateTime, 'When it was ended; null while it is not.', { nullable: true })
  endedAt!: Date | null;
}

const additionsIn = (adds: readonly string[], described: DescribedAdditions): SubgraphAddition[] =>
  adds.flatMap((coordinate) => {
    const known = described[coordinate];
    return known ? [{ coordinate, ...known }] : [];
  });

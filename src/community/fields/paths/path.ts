import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../../platform/graph/row-field.ts';

@ObjectType({ description: 'One tie of a path.' })
export class PathStep {}

@ObjectType({ description: 'A way from one actor to another along ties.' })
export class Path {
  @Column(() => Int, 'How many ties it has.')
  length!: number;

  @Column(() => [PathStep], 'The ties, in order.')
  steps!: PathStep[];
}

@ObjectType({ description: 'How two organizations, or two experts, are connected.' })
export class PathResult {
  @Column(
    () => [Path],
    'The ways, the shortest first; of those as long, the most surprising on the whole; of those as surprising, by ids. ' +
      'Empty where nothing connects them.',
  )
  paths!: Path[];

  @Column(
    () => Boolean,
    'Whether the search ended after it had come to 20,000 actors, so that there may be better ways.',
  )
  truncated!: boolean;

  @Column(() => Int, 'How many actors the search came to; one that it came to from both ends counts twice.')
  visited!: number;

  @Column(() => String, 'The revision of the network that this was computed from.')
  revision!: string;
}

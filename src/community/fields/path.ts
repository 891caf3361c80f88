import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';

@ObjectType({ description: 'One tie of a path.' })
export class PathStep {}

@ObjectType({ description: 'A way from one to another along ties.' })
export class Path {
  @Column(() => Int, 'How many ties it has.')
  length!: number;

  @Column(() => [PathStep], 'The ties, in order.')
  steps!: PathStep[];
}

@ObjectType({ description: 'How two are connected.' })
export class PathResult {
  @Column(
    () => [Path],
    'The ways, the shortest first; of those as long, the most surprising on the whole; of those as surprising, by ids. ' +
      'Empty where nothing connects them.',
  )
  paths!: Path[];

  @Column(() => Boolean, 'Whether the search was given up after 20,000 visits: there may be better ways.')
  truncated!: boolean;

  @Column(() => Int, 'How many visits it took.')
  visited!: number;

  @Column(() => String, 'The revision of the network that this was computed from.')
  revision!: string;
}

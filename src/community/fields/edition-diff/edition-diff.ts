import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../../platform/graph/row-field.ts';
import { Completeness } from '../../../readings/completeness/completeness.ts';

@ObjectType({
  description: 'Organizations of which nothing is recorded at an edition, and how much of it is recorded.',
})
export class OrganizationsNotRecorded {
  @Column(() => Completeness, 'How many of the conveners of that edition are recorded.')
  conveners!: Completeness;

  @Column(() => Completeness, 'How many of its experts are.')
  experts!: Completeness;
}

@ObjectType({
  description:
    'What changed from one edition to another: whom it brought together, who came and who did not. What rests on nothing being ' +
    'recorded is null where fewer than four fifths of the published conveners or experts are, and unknownBecause says why.',
})
export class EditionDiff {
  @Column(() => String, 'The revision of the network that this was computed from.')
  revision!: string;

  @Column(() => Int, 'How many ties are recorded at both editions.')
  keptTies!: number;
}

import { Int, ObjectType } from 'type-graphql';
import { Organization } from '../../domain/organization/organization.ts';
import { connectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';

@ObjectType({
  description:
    'An organization that is recorded as bringing editions of a series about, in any role but sponsor. Others may have done so too, where editions are recorded in part.',
})
export class SeriesConvener {
  @Column(() => Organization, 'The organization, as it is today.')
  organization!: Organization;

  @Column(() => Int, 'How many editions of the series it is recorded to have brought about.')
  editions!: number;
}

export const SeriesConvenerConnection = connectionTypeOf('SeriesConvener', () => SeriesConvener);

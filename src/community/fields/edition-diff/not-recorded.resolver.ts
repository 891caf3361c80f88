import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Organization } from '../../../domain/organization/organization.ts';
import { LOCALE } from '../../../platform/graph/localized.ts';
import { Locale } from '../../../platform/graph/scalars.ts';
import { Cost, ListSize } from '../../../platform/limits/costs.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { type EditionRecord, recordOf } from '../../../readings/completeness/edition-record.ts';
import type { CommunityContext } from '../context.ts';
import { BOTH, reasonsOf } from '../edition-records.ts';
import type { EditionDiffRow } from './edition-diff.query.ts';
import { listOrganizations, MAX_LISTED } from './edition-diff.resolver.ts';
import { EditionDiff, OrganizationsNotRecorded } from './edition-diff.ts';

/** Organizations, by their keys, of which nothing is recorded at an edition. */
interface NotRecordedRow extends Pick<EditionRecord, 'conveners' | 'experts'> {
  keys: readonly number[];
}

@Resolver(() => EditionDiff)
export class NotRecordedAtEditions {
  @Cost(20, { sql: 1 })
  @FieldResolver(() => OrganizationsNotRecorded, {
    description: 'Who is recorded at the earlier edition and not recorded at the later; always answered.',
  })
  notRecordedLater(
    @Root() diff: EditionDiffRow,
    @Ctx() { reader }: CommunityContext,
  ): Promise<NotRecordedRow> {
    return recordOf(reader, diff.to).then((record) => ({ ...record, keys: diff.absent }));
  }

  @Cost(20, { sql: 1 })
  @FieldResolver(() => OrganizationsNotRecorded, {
    description: 'Who is recorded at the later edition and not recorded at the earlier; always answered.',
  })
  notRecordedEarlier(
    @Root() diff: EditionDiffRow,
    @Ctx() { reader }: CommunityContext,
  ): Promise<NotRecordedRow> {
    const keys = [...diff.newcomers, ...diff.returned].sort((one, other) => one - other);
    return recordOf(reader, diff.from).then((record) => ({ ...record, keys }));
  }

  @Cost(20, { sql: 2 })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why some of this is null, in words: what is recorded, and how much it would take. Null where nothing is.',
  })
  unknownBecause(
    @Root() { before, to }: EditionDiffRow,
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE.description }) locale: string | null,
    @Ctx() { reader }: CommunityContext,
  ): Promise<string | null> {
    return reasonsOf(reader, [...before.filter((edition) => edition !== to), to], BOTH, locale);
  }
}

@Resolver(() => OrganizationsNotRecorded)
export class OrganizationsNotRecordedResolver {
  @Cost(0, { sql: 1 })
  @ListSize(MAX_LISTED)
  @FieldResolver(() => [Organization], {
    description: 'The organizations, by id. They need not have been missing.',
  })
  organizations(
    @Root() { keys }: NotRecordedRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return listOrganizations(keys, context, info);
  }
}

import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Edition } from '../../domain/edition/edition.ts';
import { Expert } from '../../domain/expert/expert.ts';
import { Organization } from '../../domain/organization/organization.ts';
import type { Context } from '../../platform/context.ts';
import { ForwardPageArgs } from '../../platform/graph/paging.ts';
import { Cost } from '../../platform/limits/costs.ts';
import type { Row } from '../../platform/read/plan.ts';
import { ChangeConnection } from './change.ts';
import { readPage } from './changes-page.ts';

/** The field `log` of a type: what became of one of its things, and of all that is or was of it. */
function logOf(type: string, Entity: ClassType, ofIt: string) {
  @Resolver(() => Entity)
  class LogField {
    @Cost(50, { sql: 1 })
    @FieldResolver(() => ChangeConnection, {
      description: `What was written of it and of all that is or was of it (${ofIt}), the earliest first. It is read forward alone, as "changes" is, and with the same cursors.`,
    })
    log(
      @Root() { key }: Row,
      @Args(() => ForwardPageArgs) page: ForwardPageArgs,
      @Ctx() { reader }: Context,
    ): Promise<ChangeConnection> {
      return readPage(reader, page, { within: { type, key: key as number } });
    }
  }
  return LogField;
}

/** What adds the log to the types that have one. */
export const logFields = [
  logOf('Edition', Edition, 'venues, conveners, figures, activities, participations and outcomes'),
  logOf(
    'Organization',
    Organization,
    'names, successions, and what it convened, proposed or sent people who are shown to',
  ),
  logOf('Expert', Expert, 'affiliations and participations'),
];

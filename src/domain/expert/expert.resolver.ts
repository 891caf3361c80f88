import { Args, ArgsType, Resolver } from 'type-graphql';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { LookupQuery } from '../../platform/graph/lookup-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { Lookup } from '../../platform/read/lookup.ts';
import type { Order } from '../../platform/read/order.ts';
import { byChange, byName } from '../../platform/read/orders.ts';
import { sql } from '../../platform/read/sql.ts';
import { isNamed } from '../../platform/search/is-named.ts';
import { IdentityArgs, lookupByIdentity } from '../source/identifier.ts';
import { mayBeEmbedded } from './expert.policy.ts';
import { ExpertIdentifier } from './expert.table.ts';
import { Expert } from './expert.ts';

/** By family name, or the last word of the name; ñ comes after n, and else accents and case do not matter. */
const byFamilyName: Order = {
  name: 'family',
  keys: [
    { by: (row) => sql`${row}.family_sort`, type: 'text' },
    { by: (row) => sql`${row}.sort_name`, type: 'text' },
  ],
};

export const expertOrders = new Orders('ExpertOrder', {
  NAME: { order: byName, means: 'By name, without regard to case and accents.' },
  FAMILY_NAME: {
    order: byFamilyName,
    means:
      'By family name in the order of the Spanish alphabet, ñ after n; by the last word of the name where none is recorded.',
  },
  LATEST_CHANGE: { order: byChange, means: 'The last changed first.' },
});

/** Which experts; later modules add what they alone can know of them. */
@ArgsType()
export class ExpertsArgs extends PageArgs {
  @FilterField<string>(
    () => String,
    'Found by these words of their name, as `search` finds them.',
    (text, row) => isNamed('Expert', row, text),
  )
  text?: string | null;

  @FilterField<boolean>(
    () => Boolean,
    'Whom partners may show on their sites, or whom they may not.',
    (is, row) => (is ? mayBeEmbedded(row) : sql`not ${mayBeEmbedded(row)}`),
  )
  mayBeEmbedded?: boolean | null;

  @expertOrders.field()
  orderBy?: Parameters<typeof expertOrders.named>[0];
}

@Resolver(() => Expert)
export class ExpertResolver {
  @LookupQuery(
    () => Expert,
    'One expert, by exactly one of id, slug and another identifier; null also for one who is not shown.',
  )
  expert(@Args(() => IdentityArgs) identity: IdentityArgs, catalog: Catalog): Lookup {
    return lookupByIdentity(catalog, 'Expert', ExpertIdentifier, identity);
  }
}

import { Directive, ObjectType, Resolver } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { ListFieldOf } from '../../platform/graph/list-field.ts';
import { Node } from '../../platform/graph/node.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate, Url } from '../../platform/graph/scalars.ts';
import type { List } from '../../platform/read/list.ts';
import { byName } from '../../platform/read/orders.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { Sourced } from '../source/sourced.ts';
import { Organization } from './organization.ts';
import { organizationChangeKinds } from './organization-change.table.ts';

/** How many organizations one change, or one organization's succession, can name. */
export const MOST_PARTIES = 50;

/** How many changes one organization can show. */
const MOST_CHANGES = 20;

export const OrganizationChangeKind = enumOf(
  'OrganizationChangeKind',
  'What became of an organization.',
  organizationChangeKinds,
  {
    RENAMED: 'It took another name.',
    MERGED: 'It and others became one.',
    SPLIT: 'It became several.',
    ABSORBED: 'It went into another.',
    DISSOLVED: 'It ended.',
    FUNCTIONS_TRANSFERRED: 'What it did was given to others.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description: 'A change that ended organizations, began others, or passed on what they did.',
})
export class OrganizationChange extends Node {
  @Column(() => OrganizationChangeKind, 'What happened.')
  kind!: keyof typeof OrganizationChangeKind;

  @Column(() => PartialDate, 'From when on.')
  effectiveOn!: string;

  @Column(() => Url, 'The law or deed it rests on.', { nullable: true })
  legalBasis!: string | null;

  @Column(() => String, 'What else is to be said.', { nullable: true })
  note!: string | null;
}

// A change is written as one line for each pair of organizations. The lines that go into one share
// their heir (if one is known), all others their origin; the first of them stands for the change.
export const sameChange = raw(`(m.kind = o.kind and m.effective_on = o.effective_on and case
  when o.kind in ('MERGED', 'ABSORBED')
  then coalesce(m.to_id = o.to_id, m.from_id = o.from_id and m.to_id is null and o.to_id is null)
  else m.from_id = o.from_id end)`);

const firstLine = sql`(select min(m.id) from organization_change m where ${sameChange}
  and (m.from_id = o.from_id or m.to_id = o.to_id))`;

const changesOf: List = {
  type: 'OrganizationChange',
  link: (row, organization) => sql`${row}.id in (
    select ${firstLine} from organization_change o where o.from_id = ${organization}
    union select ${firstLine} from organization_change o where o.to_id = ${organization})`,
  order: { name: 'date', keys: [{ by: (row) => sql`${row}.effective_on`, type: 'text' }] },
};

/** The organizations on one side of a change. */
const partiesOf = (side: 'from_id' | 'to_id'): List => ({
  type: 'Organization',
  link: (row, change) => sql`${row}.id in (
    select m.${raw(side)} from organization_change o join organization_change m
    on ${sameChange} and (m.from_id = o.from_id or m.to_id = o.to_id) where o.id = ${change})`,
  order: byName,
});

/** The organizations one step away along the line of succession. */
const relativesOf = (own: 'from_id' | 'to_id', other: 'from_id' | 'to_id'): List => ({
  type: 'Organization',
  link: (row, organization) => sql`${row}.id <> ${organization} and ${row}.id in (
    select o.${raw(other)} from organization_change o where o.${raw(own)} = ${organization})`,
  order: byName,
});

/** What became of an organization, and of those before it. */
@Resolver(() => Organization)
export class Succession {
  @ListFieldOf(() => OrganizationChange, MOST_CHANGES, 'The changes it was part of, oldest first.')
  changes(): List {
    return changesOf;
  }

  @ListFieldOf(() => Organization, MOST_PARTIES, 'Who took over from it, one step on, by name.')
  successors(): List {
    return relativesOf('from_id', 'to_id');
  }

  @ListFieldOf(() => Organization, MOST_PARTIES, 'Whom it took over from, one step back, by name.')
  predecessors(): List {
    return relativesOf('to_id', 'from_id');
  }
}

@Resolver(() => OrganizationChange)
export class ChangeParties {
  @ListFieldOf(() => Organization, MOST_PARTIES, 'Whom it happened to, by name.')
  from(): List {
    return partiesOf('from_id');
  }

  @ListFieldOf(() => Organization, MOST_PARTIES, 'Who followed, by name; empty when nobody did.')
  to(): List {
    return partiesOf('to_id');
  }
}

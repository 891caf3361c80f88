import type { EntityManager } from '@mikro-orm/postgresql';
import { OrganizationTable } from '../../domain/organization/organization.table.ts';
import { reference } from '../../domain/source/reference.field.ts';
import { groupOf } from '../../platform/acts/fields/group.ts';
import { name } from '../../platform/acts/fields/text.ts';
import { date, slug, url } from '../../platform/acts/fields/values.ts';
import { freeSlug } from '../../platform/acts/free-slug.ts';
import type { State, Writable } from '../../platform/acts/writable.ts';
import { Refusal } from '../../platform/errors.ts';
import { PartnerTable } from './partner.table.ts';

const fields = {
  slug: slug(),
  organization: reference('Organization', 'The organization. It is one partner.'),
  publisher: name('The name under which it publishes; that of the organization unless given.'),
  origin: url('Where its data is at home, for people to look at.'),
  license: url('The licence of what it adds.'),
  since: date('From when on it is a partner; today unless given.'),
  endedOn: date('When it left, which ends its subgraph too; null while it is a partner.'),
};

export const PartnerFields = groupOf('PartnerFields', 'What is recorded of a partner.', fields);

/** How partners are recorded and edited. */
export const writablePartner: Writable<typeof fields> = {
  type: 'Partner',
  table: PartnerTable,
  fields,
  needs: ['organization'],
  named: 'publisher',
  key: ['organization'],
  spans: [['since', 'endedOn']],
  complete: async (em, state, given, before) => {
    if (!before && given.since === undefined) state.since = today();
    refuseFuture(state.endedOn);
    await nameAfterOrganization(em, state);
  },
};

/** The day by UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A partner goes by the name and the slug of its organization unless others are given. */
async function nameAfterOrganization(em: EntityManager, state: State): Promise<void> {
  if (state.organization == null || (state.publisher != null && state.slug != null)) return;
  const organization = await em.findOneOrFail(OrganizationTable, state.organization as number);
  state.publisher ??= organization.name;
  state.slug ??= await freeSlug(em, writablePartner, organization.slug);
}

/** Whoever has left has left by now: a day to come ends nothing. */
function refuseFuture(endedOn: unknown): void {
  if (typeof endedOn !== 'string' || endedOn <= today().slice(0, endedOn.length)) return;
  throw new Refusal({
    code: 'INVALID',
    path: ['fields', 'endedOn'],
    messageKey: 'partner.ends-later',
    message: `"fields.endedOn" is ${endedOn}, which is to come: give it when the partner has left.`,
  });
}

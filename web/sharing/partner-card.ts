import { PartnerCard } from '../graphql/operations.ts';
import { partnerMessages } from '../i18n/partner.ts';
import type { MakeCard } from './card.ts';
import { figuresOf } from './figures.ts';
import { cardOf, taglineOf } from './find-card.ts';

/** The card of a partner: its name, whose it is, and how many fields it adds to ours. */
export const partnerCard: MakeCard = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { partner } = await runQuery(PartnerCard, { slug, locale });
  return cardOf(partner, 'PARTNER', visit, ({ publisher, endedOn, organization, subgraph }) => {
    const messages = partnerMessages[locale];
    const kind = subgraph?.network ? messages.network : messages.partner;
    const adds = !subgraph || subgraph.network || subgraph.state === 'ENDED' ? [] : subgraph.adds;
    return {
      title: publisher,
      subtitle: [endedOn ? '' : kind, organization.name === publisher ? '' : organization.name]
        .filter(Boolean)
        .join(' · '),
      figures: figuresOf([['addedFields', adds.filter((each) => each.includes('.')).length]], locale),
      tagline: taglineOf(organization.synthetic, locale),
    };
  });
};

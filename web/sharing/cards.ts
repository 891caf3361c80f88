import { HomeCard } from '../graphql/operations.ts';
import { homeMessages } from '../i18n/home.ts';
import { mapMessages } from '../i18n/map.ts';
import { sharingMessages } from '../i18n/sharing.ts';
import { PAGE_FOLDERS } from '../layout/addresses.ts';
import { agendaItemCard, outcomeCard } from './agenda-cards.ts';
import type { CardResult, CardVisit, MakeCard } from './card.ts';
import { activityCard, editionCard, seriesCard } from './edition-cards.ts';
import { figuresOf } from './figures.ts';
import { expertCard, organizationCard, sectorCard } from './member-cards.ts';
import { partnerCard } from './partner-card.ts';

/** The cards of pages that stand alone, by the names of their pictures. */
export const SINGLE_CARDS: Record<string, MakeCard> = {
  home: (visit) =>
    wholeNetwork(visit, homeMessages[visit.locale].title, homeMessages[visit.locale].description),
  map: (visit) => wholeNetwork(visit, mapMessages[visit.locale].title, mapMessages[visit.locale].about),
};

/** The cards of what has pages of its own, by the folders of their addresses. */
export const CARDS: Record<string, MakeCard> = {
  [PAGE_FOLDERS.Organization]: organizationCard,
  [PAGE_FOLDERS.Expert]: expertCard,
  [PAGE_FOLDERS.Edition]: editionCard,
  [PAGE_FOLDERS.Series]: seriesCard,
  [PAGE_FOLDERS.Activity]: activityCard,
  [PAGE_FOLDERS.Outcome]: outcomeCard,
  [PAGE_FOLDERS.AgendaItem]: agendaItemCard,
  [PAGE_FOLDERS.Sector]: sectorCard,
  [PAGE_FOLDERS.Partner]: partnerCard,
};

async function wholeNetwork(
  { runQuery, locale }: CardVisit,
  title: string,
  subtitle: string,
): Promise<CardResult> {
  const { editions, organizations, experts, outcomes } = await runQuery(HomeCard, {});
  const { tagline, synthetic } = sharingMessages[locale];
  return {
    kind: 'found',
    card: {
      title,
      subtitle,
      figures: figuresOf(
        [
          ['editions', editions.totalCount],
          ['organizations', organizations.totalCount],
          ['people', experts.totalCount],
          ['outcomes', outcomes.totalCount],
        ],
        locale,
      ),
      tagline: editions.nodes[0]?.series.synthetic ? synthetic : tagline,
    },
  };
}

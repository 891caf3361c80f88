import { ExpertCard, OrganizationCard, SectorCard, type SectorSignFragment } from '../graphql/operations.ts';
import type { CardSign, MakeCard } from './card.ts';
import { editionsIn, figuresOf } from './figures.ts';
import { cardOf, taglineOf } from './find-card.ts';

const signOf = ({ name, colour, shape }: SectorSignFragment): CardSign => ({
  name,
  colour: colour.light,
  shape,
});

/** The card of an organization: its acronym and its name, its sector, and what it did. */
export const organizationCard: MakeCard = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { organization } = await runQuery(OrganizationCard, { slug, locale });
  return cardOf(organization, 'ORGANIZATION', visit, ({ name, acronym, sector, synthetic, ...counts }) => ({
    title: acronym ?? name,
    subtitle: acronym ? name : undefined,
    sign: sector ? signOf(sector) : undefined,
    figures: figuresOf(
      [
        ['convened', editionsIn(counts.convenings)],
        ['appearances', counts.participations.totalCount],
        ['answersFor', counts.outcomesResponsible.totalCount],
        ['agendaItems', counts.agendaItems.totalCount],
      ],
      locale,
    ),
    tagline: taglineOf(synthetic, locale),
  }));
};

/** The card of a person who may be shown: whose they are today, and where they took part. */
export const expertCard: MakeCard = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { expert } = await runQuery(ExpertCard, { slug, locale });
  return cardOf(expert, 'EXPERT', visit, ({ displayName, affiliations, participations, synthetic }) => ({
    title: displayName,
    subtitle: affiliations.find(({ to }) => to === null)?.organization.name,
    figures: figuresOf(
      [
        ['appearances', participations.totalCount],
        ['editionsTakenPartIn', editionsIn(participations)],
      ],
      locale,
    ),
    tagline: taglineOf(synthetic, locale),
  }));
};

/** The card of a sector: its mark, its organizations, and how many editions they convened. */
export const sectorCard: MakeCard = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { sector } = await runQuery(SectorCard, { slug, locale });
  return cardOf(sector, 'SECTOR', visit, ({ synthetic, organizations, parts, ...sign }) => ({
    title: sign.name,
    sign: { ...signOf(sign), name: '' },
    figures: figuresOf(
      [
        ['organizations', organizations.totalCount],
        ['convened', parts.filter(({ conveners }) => conveners > 0).length],
      ],
      locale,
    ),
    tagline: taglineOf(synthetic, locale),
  }));
};

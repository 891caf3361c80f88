import type { Ask } from '../graph/operation.ts';
import { EmbedEdition, type EmbedEditionQuery } from '../graph/operations.ts';
import { pathOf, withLocale } from '../shell/addresses.ts';
import { every } from '../shell/every.ts';
import { activityKinds, participationRoles } from '../words/vocabulary.ts';
import { wishWords } from '../words/wish.ts';
import type { Content } from './content.ts';
import { Trouble, type Wish } from './wish.ts';

/** Who asks the graph for what an embed shows. */
export interface Asker {
  ask: Ask;
  /** Where the network is, such as `https://example.org`. */
  origin: string;
}

type Edition = NonNullable<EmbedEditionQuery['edition']>;

/** What a wish names, found. */
export interface Named {
  edition: Edition;
  organization: EmbedEditionQuery['organization'];
  /** The names of the sectors. */
  sectors: string[];
}

/** Finds what a wish names. Throws a `Trouble` where there is none. */
export async function findNamed({ ask }: Asker, wish: Wish): Promise<Named> {
  const { edition: slug, organization: partner, sector, venue, locale } = wish;
  const { edition, organization, sectors } = await ask(EmbedEdition, {
    edition: slug,
    organization: partner,
    named: partner !== undefined,
    bySector: sector.length > 0,
    locale,
  });
  if (!edition) throw new Trouble(404, wishWords[locale].unknownEdition);
  if (partner && !organization) throw new Trouble(404, wishWords[locale].unknownOrganization);
  if (venue && !edition.venues.some(({ id }) => id === venue)) {
    throw new Trouble(404, wishWords[locale].unknownVenue);
  }
  const names = sector.map((each) => sectors?.find(({ slug }) => slug === each)?.name);
  if (names.includes(undefined)) throw new Trouble(404, wishWords[locale].unknownSector);
  return { edition, organization, sectors: names.filter((name) => name !== undefined) };
}

/** The whole address of a page of ours, in a language that is named. */
export const pageAddress = (
  { origin }: Pick<Asker, 'origin'>,
  { locale }: Pick<Wish, 'locale'>,
  ...page: Parameters<typeof pathOf>
): string => origin + withLocale(pathOf(...page), locale);

/** What all embeds of an edition have. */
export function contentOf(asker: Asker, wish: Wish, { edition, organization, sectors }: Named): Content {
  const { locale, role, kind, venue } = wish;
  return {
    locale,
    id: edition.id,
    title: edition.name,
    url: pageAddress(asker, wish, 'Edition', edition.slug),
    narrowed: [
      ...(organization ? [organization.name] : []),
      ...role.map((each) => participationRoles[locale][each]),
      ...kind.map((each) => activityKinds[locale][each]),
      ...sectors,
      ...edition.venues.filter(({ id }) => id === venue).map(({ name }) => name),
    ].join(' · '),
    synthetic: edition.series.synthetic,
  };
}

/** How many entries of a list are shown at most. */
const MOST = 5_000;

type Read<Row> = Parameters<typeof every<Row>>[0];

/** Reads a list, `size` rows at a time, up to the most that is shown, and tells how many more there are. */
export async function listed<Row>(read: Read<Row>, size: number): Promise<{ rows: Row[]; beyond: number }> {
  const { nodes, totalCount } = (await every(read, Math.ceil(MOST / size))) ?? { nodes: [], totalCount: 0 };
  return { rows: nodes, beyond: Math.max(totalCount - nodes.length, 0) };
}

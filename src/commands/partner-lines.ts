import type { ListedPartner, ListedSubgraph } from '../federation/partner/list-partners.ts';

/** All that is known of a partner, for the terminal. */
export function partnerLines({ slug, publisher, organization, subgraph, ...rest }: ListedPartner): string[] {
  const facts = {
    organization,
    origin: rest.origin,
    licence: rest.license,
    since: rest.since,
    'left on': rest.endedOn,
  };
  const known = Object.entries(facts).filter(([, value]) => value !== null);
  return [
    `${publisher} (${slug})`,
    ...known.map(([name, value]) => `  ${name}: ${value}`),
    ...(subgraph ? subgraphLines(subgraph).map((line) => `  ${line}`) : ['  no subgraph']),
  ];
}

/** A subgraph with what it adds and what is wrong with it, for the terminal. */
export const subgraphLines = ({
  name,
  state,
  url,
  network,
  ownIds,
  adds,
  problems,
}: ListedSubgraph): string[] => [
  `${name}: ${state}, ${network ? 'another network at ' : ''}${url}`,
  ...(ownIds === false ? ['  its ids are not yet its own: it has no TEJIDO_NETWORK'] : []),
  ...problems.map((problem) => `  ${problem}`),
  ...(adds.length > 0 ? [`  adds ${adds.join(', ')}`] : []),
];

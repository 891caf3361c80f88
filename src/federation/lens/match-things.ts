import { type Identifier, SHARED_SCHEMES, writtenSlugs } from './identity.ts';

/** An organization or a person of one of two networks. */
export interface Thing {
  slug: string;
  name: string;
  identifiers: readonly Identifier[];
}

/** Two things that may be the same. */
export interface Couple<Own extends Thing = Thing> {
  ours: Own;
  theirs: Thing;
}

/** What of two networks is the same, and what somebody has to look at. */
export interface Matches<Own extends Thing = Thing> {
  /** Pairs that are written down already. */
  known: number;
  /** The same by an identifier that both give, and by nothing else. */
  same: readonly (Couple<Own> & { by: Identifier })[];
  /** By identifiers several could be meant. */
  unclear: readonly Couple<Own>[];
  /** Of the same name, and no more is known. */
  alike: readonly Couple<Own>[];
}

/** Compares the things of one type of two networks; the name is that of the other one. */
export function matchThings<Own extends Thing>(
  ours: readonly Own[],
  theirs: readonly Thing[],
  network: string,
): Matches<Own> {
  const written = new Map(
    ours.flatMap((each) => writtenSlugs(each.identifiers, network).map((slug) => [slug, each])),
  );
  const taken = new Set<Thing>(written.values());
  const open = theirs.filter(({ slug }) => !written.has(slug));
  const [ownBy, theirsBy] = [byIdentifier(ours), byIdentifier(theirs)];
  const same: (Couple<Own> & { by: Identifier })[] = [];
  const unclear: Couple<Own>[] = [];
  for (const each of open) {
    const candidates = sharing(each, ownBy);
    const [only] = candidates;
    const isSure =
      only && candidates.length === 1 && !taken.has(only) && sharing(only, theirsBy).length === 1;
    if (isSure) same.push({ ours: only, theirs: each, by: sharedIdentifier(only, each) });
    else unclear.push(...candidates.map((candidate) => ({ ours: candidate, theirs: each })));
  }
  const settled = new Set<Thing>([
    ...taken,
    ...[...same, ...unclear].flatMap((pair) => [pair.ours, pair.theirs]),
  ]);
  const rest = <T extends Thing>(all: readonly T[]) => all.filter((each) => !settled.has(each));
  return { known: theirs.length - open.length, same, unclear, alike: alike(rest(ours), rest(open)) };
}

const keyOf = ({ scheme, value }: Identifier): string => `${scheme} ${value}`;

const sharedOf = ({ identifiers }: Thing): Identifier[] =>
  identifiers.filter(({ scheme }) => SHARED_SCHEMES.includes(scheme));

const byIdentifier = <T extends Thing>(all: readonly T[]): Map<string, T> =>
  new Map(all.flatMap((each) => sharedOf(each).map((identifier): [string, T] => [keyOf(identifier), each])));

/** The things that share an identifier with one. */
const sharing = <T extends Thing>(one: Thing, all: ReadonlyMap<string, T>): T[] => [
  ...new Set(sharedOf(one).flatMap((identifier) => all.get(keyOf(identifier)) ?? [])),
];

const sharedIdentifier = (one: Thing, other: Thing): Identifier => {
  const keys = new Set(sharedOf(other).map(keyOf));
  return sharedOf(one).find((each) => keys.has(keyOf(each)))!;
};

/** A name without accents, case and signs. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function alike<Own extends Thing>(ours: readonly Own[], theirs: readonly Thing[]): Couple<Own>[] {
  const byName = Map.groupBy(ours, ({ name }) => folded(name));
  return theirs.flatMap((each) =>
    (byName.get(folded(each.name)) ?? []).map((own) => ({ ours: own, theirs: each })),
  );
}

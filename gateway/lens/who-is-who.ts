import { type Identifier, SHARED_SCHEMES, writtenSlugs } from '../../src/federation/lens/identity.ts';
import { PartnerFailure } from '../partner-failure.ts';
import type { Ask } from './ask.ts';
import { asFailure, type Failure } from './failures.ts';
import type { Known } from './known.ts';
import { type LookUp, lookUpIn } from './look-up.ts';
import type { Names } from './names.ts';
import { areShown, ownThingsOf } from './own-things.ts';

/** For how long what ours and what theirs say of identifiers is kept, in milliseconds. */
const KEPT = { ours: 60_000, theirs: 600_000 };

interface WhoIsWhoOptions {
  /** The name of the other network. */
  name: string;
  names: Names;
  askOurs: Ask;
  askTheirs: Ask;
  now: () => number;
}

/** Who was found: a slug, nobody, or why it could not be asked. */
export type Found = string | null | Failure;

/**
 * Knows which thing of theirs is the same as one of ours. What is written down in ours decides, as an EXTERNAL identifier
 * "norte/<slug>"; without that an identifier that both give. Equal slugs alone mean nothing, and where two could be meant
 * nobody is.
 */
export class WhoIsWho {
  readonly #name: string;
  readonly #schemes: readonly string[];
  readonly #askOurs: Ask;
  readonly #own: ReturnType<typeof ownThingsOf>;
  readonly #ours: LookUp;
  readonly #theirs: LookUp;

  constructor({ name, names, askOurs, askTheirs, now }: WhoIsWhoOptions) {
    const schemes = names.enumValues('IdentifierScheme');
    this.#name = name;
    this.#schemes = SHARED_SCHEMES.filter((scheme) => schemes.includes(scheme));
    this.#askOurs = answeredBy(askOurs);
    this.#own = ownThingsOf(this.#askOurs, KEPT.ours, now);
    this.#ours = lookUpIn(this.#askOurs, KEPT.ours, now);
    this.#theirs = lookUpIn(askTheirs, KEPT.theirs, now);
  }

  /** The slugs in their network of things of ours. */
  theirsOf(type: string, slugs: readonly string[], context: object): Promise<Found[]> {
    return Promise.all(slugs.map((slug) => this.#theirsOf(type, slug, context).catch(asFailure)));
  }

  /** The slugs in our network of things of theirs, of those that are shown at this moment. */
  async oursOf(type: string, theirs: readonly Known[], context: object): Promise<Found[]> {
    const found = await Promise.all(theirs.map((each) => this.#oursOf(type, each, context).catch(asFailure)));
    const slugs = [...new Set(found.filter((each) => typeof each === 'string'))];
    const things = slugs.map((slug) => ({ type, slug }));
    const shown = slugs.length > 0 ? await areShown(this.#askOurs, things, context) : [];
    const said = new Map(slugs.map((slug, at) => [slug, shown[at]]));
    return found.map((each) => {
      const is = typeof each === 'string' ? said.get(each) : true;
      return is === true ? each : is instanceof Error ? is : null;
    });
  }

  async #theirsOf(type: string, slug: string, context: object): Promise<string | null> {
    const ours = await this.#own.find({ type, slug }, context);
    if (!ours) return null;
    const written = writtenSlugs(ours.identifiers, this.#name);
    if (written.length > 0) return written.length === 1 ? written[0]! : null;
    const theirs = await this.#sharing(this.#theirs, type, ours, context);
    const back = theirs && (await this.#candidateInOurs(type, theirs, context));
    return back && back.slug === ours.slug ? theirs.slug : null;
  }

  async #oursOf(type: string, theirs: Known, context: object): Promise<string | null> {
    const ours = await this.#candidateInOurs(type, theirs, context);
    if (!ours) return null;
    if (writtenSlugs(ours.identifiers, this.#name).length > 0) return ours.slug;
    const again = await this.#sharing(this.#theirs, type, ours, context);
    return again?.slug === theirs.slug ? ours.slug : null;
  }

  /** The one of ours that a thing of theirs may be: for which it is written down, or else the only one that shares an identifier. */
  async #candidateInOurs(type: string, theirs: Known, context: object): Promise<Known | null> {
    const external: Identifier = { scheme: 'EXTERNAL', value: `${this.#name}/${theirs.slug}` };
    const [written, sharing] = await Promise.all([
      this.#ours.find({ type, identifier: external }, context),
      this.#sharing(this.#ours, type, theirs, context),
    ]);
    if (written) return writtenSlugs(written.identifiers, this.#name).length === 1 ? written : null;
    return sharing && writtenSlugs(sharing.identifiers, this.#name).length === 0 ? sharing : null;
  }

  /** The only thing of a network that shares an identifier; null where none does, or several do. */
  async #sharing(
    network: LookUp,
    type: string,
    { identifiers }: Known,
    context: object,
  ): Promise<Known | null> {
    const shared = identifiers.filter(({ scheme }) => this.#schemes.includes(scheme));
    const found = await Promise.all(shared.map((each) => network.find({ type, identifier: each }, context)));
    const bySlug = new Map(found.flatMap((each) => (each ? [[each.slug, each]] : [])));
    return bySlug.size === 1 ? [...bySlug.values()][0]! : null;
  }
}

/** Our server, whose errors are no fault of the other network: who is who cannot be asked at the moment. */
const answeredBy =
  (askOurs: Ask): Ask =>
  async (request, context) => {
    const result = await askOurs(request, context);
    if (!result.errors) return result;
    throw new PartnerFailure('PARTNER_UNAVAILABLE', 'Our server does not say who is who.');
  };

import { type LensOptions, lensExecutor } from '../lens/executor.ts';
import { PartnerFailure } from '../partner-failure.ts';
import type { Owners } from '../supergraph/owners.ts';
import { OURS, type Subgraph, type SupergraphDocument } from '../supergraph/supergraph-document.ts';
import { type PartnerSchema, partnerSchemaOf } from '../withheld/partner-schema.ts';
import type { Bounds } from './bounds.ts';
import type { Ours } from './ours.ts';
import { type Executor, orFailure, partnerExecutor } from './partner-executor.ts';
import type { Partners } from './partners.ts';
import { askInParts } from './parts.ts';

/** Whom the gateway asks, and how. */
export interface TransportOptions {
  ours: Ours;
  partners: Partners;
  bounds: Bounds;
}

/** How each subgraph of a supergraph is asked: ours as it is, partners through what may be shown, networks through a lens. */
export function executorsOf(
  { subgraphs, home }: SupergraphDocument,
  owners: Owners,
  options: TransportOptions,
): ReadonlyMap<string, Executor> {
  return new Map(
    subgraphs.map((subgraph) => [
      subgraph.name,
      subgraph.name === OURS ? oursExecutor(options) : theirExecutor(subgraph, home, owners, options),
    ]),
  );
}

function oursExecutor({ ours, bounds }: TransportOptions): Executor {
  return ({ document, variables = {}, context = {} }) =>
    orFailure(OURS, () =>
      askInParts({ document, variables }, bounds.ourReferences, (part) => ours.ask(part, context)),
    );
}

function theirExecutor(
  { name, partner, url, sdl, network }: Subgraph,
  home: string,
  owners: Owners,
  { ours, partners, bounds }: TransportOptions,
): Executor {
  const called = partner ?? name;
  const askTheirs: Parameters<typeof partnerExecutor>[0]['askTheirs'] = async (question, context) =>
    partners.at(name, url).ask(question, context);
  // As the public: what is kept of an answer is not what only somebody with a credential may see.
  const askOurs: typeof askTheirs = (question, context) =>
    askInParts(question, bounds.ourReferences, (part) => ours.askAsPublic(part, context));
  const disagree = (failure: PartnerFailure) => partners.at(name, url).disagree(failure);
  if (network) {
    const lens = { name, home, sdl: sdl ?? '', partner: called, askTheirs, askOurs, disagree };
    const execute = readableLens(lens);
    return (request) => orFailure(called, () => execute?.(request) ?? Promise.reject(unreadable()));
  }
  const schema = readableSchema(sdl ?? '', owners);
  if (!schema) return () => orFailure(called, () => Promise.reject(unreadable()));
  const { references } = bounds;
  return partnerExecutor({ partner: called, schema, references, askTheirs, askOurs, disagree });
}

/** A partner's schema; nothing where its SDL is none, which costs its fields alone. */
function readableSchema(sdl: string, owners: Owners): PartnerSchema | undefined {
  try {
    return partnerSchemaOf(sdl, owners.hasEntity);
  } catch {
    return undefined;
  }
}

/** How another network is asked; nothing where its SDL is none. */
function readableLens(lens: LensOptions): Executor | undefined {
  try {
    return lensExecutor(lens) as Executor;
  } catch {
    return undefined;
  }
}

const unreadable = () => new PartnerFailure('PARTNER_INVALID', 'its SDL cannot be read');

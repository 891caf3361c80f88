import { describeAdditions } from '../../src/federation/partner/describe-additions.ts';
import { type FoundState, noteState } from '../../src/federation/partner/note-state.ts';
import { type ServedWorld, serveWorld } from '../support/served.ts';
import type { Scribe } from '../support/world.ts';

/** What a partner's schema may say, and what it adds. */
const GRANTS = {
  sdl: `
type Query { "Todas las becas, las más recientes primero." becas(first: Int = 20): [BecasGrant!] }
"Una beca y quién la recibió."
type BecasGrant @key(fields: "id") { id: ID! title: String year: Int }
type Organization @key(fields: "slug") { slug: String! "Las becas que dio." becas: [BecasGrant!] becasTotal: Float }
type Expert @key(fields: "slug") { slug: String! "Las becas que recibió." becas: [BecasGrant!] }`,
  adds: ['BecasGrant', 'Expert.becas', 'Organization.becas', 'Organization.becasTotal', 'Query.becas'],
};

/** A schema with more fields than a page tells, with words as long as nobody writes them. */
const MANY = Array.from({ length: 501 }, (_, at) => `obras${'Largas'.repeat(20)}${at}`);
const LONG = `type Query { ${MANY.map((name) => `"${'sinfin'.repeat(49)}" ${name}: Int`).join('\n')} }`;

/** How each subgraph is doing, by its name; of one that is not here nothing is known yet. */
const DOING: Record<string, FoundState> = {
  becas: { state: 'COMPOSED', adds: GRANTS.adds },
  tesis: { state: 'UNREACHABLE', adds: ['Query.tesis'], problems: ['No answer.'] },
  norte: {
    state: 'COMPOSED',
    adds: ['NorteNetwork', 'Organization.norte', 'Query.norte'],
    ownIds: true,
  },
  sur: { state: 'COMPOSED', adds: ['Query.sur'], ownIds: false },
  obras: {
    state: 'REFUSED',
    adds: MANY.map((name) => `Query.${name}`),
    problems: ['Line 3: write "Int".', 'palabra'.repeat(60)],
  },
};

/** Serves a network with a partner of every kind. */
export async function servePartners(options: Parameters<typeof serveWorld>[1] = {}): Promise<ServedWorld> {
  const subgraphs: SubgraphRow[] = [];
  const served = await serveWorld((scribe) => subgraphs.push(...partnersOf(scribe)), options);
  await served.world.write(async ({ em }) => {
    for (const { id, name, ...source } of subgraphs) {
      const doing = DOING[name];
      if (doing)
        await noteState(em, id, { ...doing, described: describeAdditions(source, doing.adds ?? []) });
    }
  });
  return served;
}

interface SubgraphRow {
  id: number;
  name: string;
  sdl: string;
  network: boolean;
}

function partnersOf(scribe: Scribe): SubgraphRow[] {
  const partner = (name: string, fields: Record<string, unknown> = {}) =>
    scribe.partner(scribe.organization(name), fields);
  const subgraph = (of: object, name: string, fields: Record<string, unknown> = {}) =>
    scribe.subgraph(of, name, { network: false, ...fields }) as unknown as SubgraphRow;
  const fund = partner('Fondo Abierto', {
    publisher: 'Becas del Fondo',
    origin: 'https://fondo.example/datos',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
  const ended = partner('Archivo Viejo', { since: '2025', endedOn: '2026-02' });
  partner('Sin Servicio');
  scribe.organization('Ajena');
  return [
    subgraph(fund, 'becas', { sdl: GRANTS.sdl }),
    subgraph(partner('Universidad Abierta', { since: null }), 'tesis'),
    subgraph(partner('Red Norte'), 'norte', { network: true }),
    subgraph(partner('Red Sur'), 'sur', { network: true }),
    subgraph(partner('Obras Claras'), 'obras', { sdl: LONG }),
    subgraph(partner('Agua Clara'), 'agua'),
    subgraph(ended, 'viejo', { endedAt: new Date('2026-02-03T10:00:00Z') }),
  ];
}

import { editionName } from './edition-name.ts';
import { counted, type EventKind, eventKindOf, type Forms } from './forms.ts';
import { listed } from './listed.ts';
import type { BasisWords, Scarcity } from './narrative-words.ts';
import type { NetworkFacts } from './network-facts.ts';
import type { Numbers } from './numbers.ts';

/** The actors of a network, who are of feminine gender both ways. */
export const actorsInSpanish: Record<NetworkFacts['kind'], Forms> = {
  ORGANIZATION: ['organización', 'organizaciones'],
  EXPERT: ['persona experta', 'personas expertas'],
};

const TIES: Forms = ['vínculo', 'vínculos'];
const EDITIONS: Forms = ['edición', 'ediciones'];
const EVENTS: Record<EventKind, Forms> = {
  ACTIVITY: ['actividad', 'actividades'],
  CONVENING: EDITIONS,
  OUTCOME: ['resultado', 'resultados'],
  MIXED: ['punto de encuentro', 'puntos de encuentro'],
};
const LEFT_OUT: Forms = [
  'actividad con demasiadas participaciones quedó fuera',
  'actividades con demasiadas participaciones quedaron fuera',
];

function size(facts: NetworkFacts, numbers: Numbers): string {
  const actors = counted(numbers, facts.actors, actorsInSpanish[facts.kind]);
  const ties = facts.ties === 0 ? 'sin vínculos' : `con ${counted(numbers, facts.ties, TIES)}`;
  const between = facts.actors === 1 ? '' : ` ${ties} entre sí`;
  const events = counted(numbers, facts.activities, EVENTS[eventKindOf(facts)]);
  return `En la red hay ${actors}${between}, a partir de ${events}${span(facts, numbers)}`;
}

function span(facts: NetworkFacts, numbers: Numbers): string {
  const { editions } = facts;
  if (editions.length === 0) return '';
  const [first, last] = [editionName(editions[0]!), editionName(editions.at(-1)!)];
  const range = editions.length === 1 ? first : `de ${first} a ${last}`;
  if (eventKindOf(facts) === 'CONVENING') return `: ${range}`;
  return editions.length === 1
    ? ` de ${first}`
    : ` de ${counted(numbers, editions.length, EDITIONS)}: ${range}`;
}

function coverage(facts: NetworkFacts, numbers: Numbers): string {
  const { excludedLarge } = facts;
  return recorded(facts, numbers) + (excludedLarge ? `; ${counted(numbers, excludedLarge, LEFT_OUT)}` : '');
}

/** Of experts it is not told who is recorded, but who may be shown: others are withheld, or would not be tied. */
function recorded({ kind, recordedActivities: some, allActivities: all }: NetworkFacts, numbers: Numbers) {
  const shown = `participantes que ${some ? 'pueden' : 'puedan'} mostrarse`;
  const what = kind === 'ORGANIZATION' ? 'participaciones registradas con organización' : shown;
  const number = numbers.count(all);
  if (all === 1) return `La única actividad ${some ? '' : 'no '}tiene ${what}`;
  if (some === 0) return `Ninguna de las ${number} actividades tiene ${what}`;
  if (some === all) return `Las ${number} actividades tienen ${what}`;
  return `Hay ${what} en ${numbers.count(some)} de ${number} actividades`;
}

function caution(facts: NetworkFacts, { editions, events }: Scarcity, numbers: Numbers): string {
  const kind = eventKindOf(facts);
  const reasons = [
    ...(editions && kind !== 'CONVENING' ? [counted(numbers, editions, EDITIONS)] : []),
    ...(events === undefined ? [] : [counted(numbers, events, EVENTS[kind])]),
  ];
  const data = reasons.length ? `Con solo ${listed('es', reasons)}, los datos` : 'Los datos';
  return `${data} no alcanzan para distinguir un patrón del azar: lo que sigue describe lo registrado, no una tendencia`;
}

const nobody: Record<NetworkFacts['kind'], string> = {
  ORGANIZATION: 'organizaciones registradas',
  EXPERT: 'personas expertas registradas que puedan mostrarse',
};

/** Size, span, coverage and caution, in Spanish. */
export const basisInSpanish: BasisWords = {
  empty: ({ kind, excludedLarge }, numbers) =>
    excludedLarge
      ? `La red está vacía: ${counted(numbers, excludedLarge, LEFT_OUT)}`
      : `La red está vacía: no hay ${nobody[kind]} en el alcance elegido`,
  size,
  coverage,
  caution,
};

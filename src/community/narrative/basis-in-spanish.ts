import { editionName } from './edition-name.ts';
import { joinList } from './join-list.ts';
import type { BasisPhrases, Scarcity } from './narrative-phrases.ts';
import type { NetworkFacts } from './network-facts.ts';
import { countedNoun, type EventKind, eventKindOf, type NounForms } from './noun-forms.ts';
import type { NumberFormats } from './number-formats.ts';

/** The actors of a network, who are of feminine gender both ways. */
export const actorsInSpanish: Record<NetworkFacts['kind'], NounForms> = {
  ORGANIZATION: ['organización', 'organizaciones'],
  EXPERT: ['persona experta', 'personas expertas'],
};

const TIES: NounForms = ['vínculo', 'vínculos'];
const EDITIONS: NounForms = ['edición', 'ediciones'];
const EVENTS: Record<EventKind, NounForms> = {
  ACTIVITY: ['actividad', 'actividades'],
  CONVENING: EDITIONS,
  OUTCOME: ['acuerdo o conclusión', 'acuerdos y conclusiones'],
  MIXED: ['ocasión', 'ocasiones'],
};
const LEFT_OUT: NounForms = [
  'actividad con demasiadas participaciones quedó fuera',
  'actividades con demasiadas participaciones quedaron fuera',
];

function size(facts: NetworkFacts, numbers: NumberFormats): string {
  const actors = countedNoun(numbers, facts.actors, actorsInSpanish[facts.kind]);
  const ties = facts.ties === 0 ? 'sin vínculos' : `con ${countedNoun(numbers, facts.ties, TIES)}`;
  const between = facts.actors === 1 ? '' : ` ${ties} entre sí`;
  const events = countedNoun(numbers, facts.activities, EVENTS[eventKindOf(facts)]);
  return `En la red hay ${actors}${between}, a partir de ${events}${span(facts, numbers)}`;
}

function span(facts: NetworkFacts, numbers: NumberFormats): string {
  const { editions } = facts;
  if (editions.length === 0) return '';
  const [first, last] = [editionName(editions[0]!), editionName(editions.at(-1)!)];
  const range = editions.length === 1 ? first : `de ${first} a ${last}`;
  if (eventKindOf(facts) === 'CONVENING') return `: ${range}`;
  return editions.length === 1
    ? ` de ${first}`
    : ` de ${countedNoun(numbers, editions.length, EDITIONS)}: ${range}`;
}

function coverage(facts: NetworkFacts, numbers: NumberFormats): string {
  const { excludedLarge } = facts;
  return (
    recorded(facts, numbers) + (excludedLarge ? `; ${countedNoun(numbers, excludedLarge, LEFT_OUT)}` : '')
  );
}

/** Of experts, only those who may be shown are counted: others are withheld, or do not agree to be tied. */
function recorded(
  { kind, recordedActivities: some, allActivities: all }: NetworkFacts,
  numbers: NumberFormats,
) {
  const visible = `participantes que ${some ? 'pueden' : 'puedan'} mostrarse`;
  const what = kind === 'ORGANIZATION' ? 'participaciones registradas con organización' : visible;
  const number = numbers.count(all);
  if (all === 1) return `La única actividad ${some ? '' : 'no '}tiene ${what}`;
  if (some === 0) return `Ninguna de las ${number} actividades tiene ${what}`;
  if (some === all) return `Las ${number} actividades tienen ${what}`;
  return `Hay ${what} en ${numbers.count(some)} de ${number} actividades`;
}

function caution(facts: NetworkFacts, { editions, events }: Scarcity, numbers: NumberFormats): string {
  const kind = eventKindOf(facts);
  const reasons = [
    ...(editions && kind !== 'CONVENING' ? [countedNoun(numbers, editions, EDITIONS)] : []),
    ...(events === undefined ? [] : [countedNoun(numbers, events, EVENTS[kind])]),
  ];
  const data = reasons.length ? `Con solo ${joinList('es', reasons)}, los datos` : 'Los datos';
  return `${data} no alcanzan para distinguir un patrón del azar: lo que sigue describe lo registrado, no una tendencia`;
}

const EMPTY_NETWORK: Record<NetworkFacts['kind'], string> = {
  ORGANIZATION: 'organizaciones registradas',
  EXPERT: 'personas expertas registradas que puedan mostrarse',
};

/** Size, span, coverage and caution, in Spanish. */
export const basisInSpanish: BasisPhrases = {
  empty: ({ kind, excludedLarge }, numbers) =>
    excludedLarge
      ? `La red está vacía: ${countedNoun(numbers, excludedLarge, LEFT_OUT)}`
      : `La red está vacía: no hay ${EMPTY_NETWORK[kind]} en lo que se eligió`,
  size,
  coverage,
  caution,
  incomplete:
    'Se sabe que el registro de sus ediciones está incompleto: de ausencias, proporciones, azar y cambios no se dice nada',
};

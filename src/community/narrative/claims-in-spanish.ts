import { actorsInSpanish } from './basis-in-spanish.ts';
import { joinList } from './join-list.ts';
import type { MixingExtremes } from './mixing-extremes.ts';
import { BALANCED_EI_INDEX, type ClaimPhrases, type Renewal } from './narrative-phrases.ts';
import type { MixingFacts, NetworkFacts } from './network-facts.ts';
import { formatShare, isKnown, type NumberFormats } from './number-formats.ts';

const shareOf = (numbers: NumberFormats, share: number): string =>
  formatShare(numbers, share, {
    exactly: (percent) => `el ${percent}`,
    below: (percent) => `menos del ${percent}`,
    above: (percent) => `más del ${percent}`,
  });

const untied = ({ actors, kind }: NetworkFacts): string =>
  actors === 1
    ? `Con una sola ${actorsInSpanish[kind][0]} no hay vínculos que describir`
    : `Ninguna ${actorsInSpanish[kind][0]} está conectada con otra`;

function structure(facts: NetworkFacts, components: number, numbers: NumberFormats): string {
  const { actors, kind, density, giantShare } = facts;
  const all = actorsInSpanish[kind][1];
  if (actors === 2) return `Las dos ${all} están conectadas`;
  const largest = isKnown(giantShare) ? `, el mayor con ${shareOf(numbers, giantShare)} de ellas` : '';
  const shape =
    components === 1
      ? `Todas las ${all} están conectadas, directa o indirectamente`
      : `Las ${all} forman ${numbers.count(components)} grupos sin vínculos entre sí${largest}`;
  if (!isKnown(density)) return shape;
  return `${shape}, y existe ${shareOf(numbers, density)} de los vínculos posibles`;
}

function chance(ties: number, stronger: number, insufficient: number, { count }: NumberFormats): string {
  if (ties === 1) return onlyTie(stronger, insufficient);
  const of = `De los ${count(ties)} vínculos,`;
  if (insufficient === ties) return `${of} ninguno tiene datos suficientes para distinguirlo del azar`;
  const rest = insufficient ? `; para ${count(insufficient)} no hay datos suficientes` : '';
  return `${of} ${strongerThanChance(ties, stronger, count)}${rest}`;
}

function onlyTie(stronger: number, insufficient: number): string {
  if (stronger) return 'El único vínculo es más fuerte de lo que se esperaría por azar';
  if (insufficient) return 'Para el único vínculo no hay datos suficientes para distinguirlo del azar';
  return 'El único vínculo no se distingue del azar';
}

function strongerThanChance(ties: number, stronger: number, count: NumberFormats['count']): string {
  if (stronger === 0) return 'ninguno se distingue del azar';
  if (stronger === 1) return '1 es más fuerte de lo que se esperaría por azar';
  return `${stronger === ties ? 'todos' : count(stronger)} son más fuertes de lo que se esperaría por azar`;
}

function lean(eiIndex: number, { index }: NumberFormats): string {
  const value = `(índice E-I: ${index(eiIndex)})`;
  if (Math.abs(eiIndex) < BALANCED_EI_INDEX) {
    return `Hay casi tantos vínculos entre sectores distintos como dentro de un mismo sector ${value}`;
  }
  return `Predominan los vínculos ${eiIndex > 0 ? 'entre sectores distintos' : 'dentro de un mismo sector'} ${value}`;
}

function mixing({ over, under }: MixingExtremes, numbers: NumberFormats): string {
  if (!over) return `Hay menos vínculos de los esperados por azar ${cell(under!, numbers)}`;
  const less = under ? `, y menos ${cell(under, numbers)}` : '';
  return `Hay más vínculos de los esperados por azar ${cell(over, numbers)}${less}`;
}

function cell({ row, column, ties, expected }: MixingFacts, { count, amount }: NumberFormats): string {
  const where = row === column ? `dentro de ${row}` : `entre ${joinList('es', [row, column])}`;
  const chance = amount(expected);
  return `${where} (${count(ties)}; por azar ${chance === '1' ? 'se esperaría' : 'se esperarían'} ${chance})`;
}

function renewal({ kind }: NetworkFacts, of: Renewal, numbers: NumberFormats): string {
  const all = actorsInSpanish[kind][1];
  const { newcomerShare, retention } = of;
  if (newcomerShare === undefined) return `De las ${all} de ${of.before}, ${cameBack(retention!, numbers)}`;
  const back = retention === undefined ? '' : `; de las de ${of.before}, ${cameBack(retention, numbers)}`;
  return `En ${of.last}, ${newcomers(newcomerShare, all, numbers)}${back}`;
}

function newcomers(share: number, all: string, numbers: NumberFormats): string {
  if (share === 0) return `no hubo ${all} nuevas`;
  return share === 1
    ? `todas las ${all} fueron nuevas`
    : `${shareOf(numbers, share)} de las ${all} fueron nuevas`;
}

function cameBack(share: number, numbers: NumberFormats): string {
  if (share === 0) return 'no regresó ninguna';
  return share === 1 ? 'regresaron todas' : `regresó ${shareOf(numbers, share)}`;
}

/** What can be claimed of a network, in Spanish. */
export const claimsInSpanish: ClaimPhrases = {
  untied,
  structure,
  asRecorded: (claim) => `Según lo registrado, ${claim.charAt(0).toLowerCase()}${claim.slice(1)}`,
  chance,
  lean,
  mixing,
  renewal,
};

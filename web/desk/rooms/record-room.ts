import { html } from 'lit';
import { actWord } from '../../i18n/desk-acts.ts';
import type { Desk } from '../state/desk.ts';
import { hashOf } from '../state/route.ts';
import type { Room } from './room.ts';

/** What is recorded together, in the order in which an edition is recorded; all else comes last. */
const GROUPS = {
  editions: ['seriesRecord', 'editionRecord', 'venueRecord', 'figureRecord'],
  conveners: ['conveningRecord', 'organizationRecord', 'organizationChangeRecord'],
  programme: ['activityRecord', 'participationRecord', 'topicRecord'],
  people: ['expertRecord', 'affiliationRecord'],
  outcomes: ['outcomeRecord', 'agendaItemRecord'],
};

type Group = keyof typeof GROUPS | 'others';

/** Chooses what is to be recorded. */
export class RecordRoom implements Room {
  readonly title: string;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.title = desk.say.record;
  }

  async open(): Promise<void> {}

  render() {
    const { model, say, locale } = this.#desk;
    return html`<p class="lead">${say.recordWhat}</p>
      ${groupsOf(recordings(model.acts)).map(
        ([group, mutations]) => html`<h2>${say.recordGroups[group]}</h2>
          <ul class="columns">
            ${mutations.map(
              (mutation) =>
                html`<li><a href=${hashOf(['act', mutation])}>${actWord(mutation, locale)}</a></li>`,
            )}
          </ul>`,
      )}`;
  }
}

/** Mutations by their groups; a group of which there is none is left out. */
function groupsOf(mutations: readonly string[]): (readonly [Group, readonly string[]])[] {
  const grouped = Object.entries(GROUPS) as [Group, string[]][];
  const named = grouped.flatMap(([, names]) => names);
  const others = mutations.filter((mutation) => !named.includes(mutation));
  return [
    ...grouped.map(([group, names]) => [group, names.filter((name) => mutations.includes(name))] as const),
    ['others', others] as const,
  ].filter(([, names]) => names.length > 0);
}

/** The mutations that record something new. */
const recordings = (acts: Desk['model']['acts']): string[] =>
  Object.values(acts)
    .filter(({ mutation, subject }) => mutation.endsWith('Record') && !subject)
    .map(({ mutation }) => mutation);

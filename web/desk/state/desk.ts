import { keptToken } from '../../graphiql/token.ts';
import type { Locale } from '../../i18n/locale.ts';
import { Drafts } from '../form/draft.ts';
import { type Ask, askOver, NotAnswered } from '../graph/ask.ts';
import type { Model } from '../model/model.ts';
import { Names } from './names.ts';
import { type Say, sayIn } from './say.ts';
import { VIEWER, type Viewer } from './viewer.ts';

/** What all rooms of the desk share. */
export class Desk {
  readonly model: Model;
  readonly locale: Locale;
  readonly say: Say;
  readonly drafts = new Drafts(sessionStorage);
  readonly names: Names;
  /** Who asks; null until that is known, and where nobody's token is kept. */
  viewer: Viewer | null = null;
  /** Whether the token that is kept was refused. */
  isExpired = false;
  readonly #changed: () => void;
  /** What is to get the focus once it is shown. */
  focusOn: string | null = null;

  constructor(model: Model, locale: Locale, changed: () => void) {
    this.model = model;
    this.locale = locale;
    this.say = sayIn(locale);
    this.#changed = changed;
    this.names = new Names(model, (...asked) => this.ask(...asked), changed);
  }

  /** Asks the graph with the token of the tab; one that is refused is told of. */
  readonly ask: Ask = async (query, variables) => {
    try {
      return await askOver(() => keptToken(sessionStorage))(query, variables);
    } catch (error) {
      if (error instanceof NotAnswered && error.failure === 'UNAUTHENTICATED') {
        this.isExpired = true;
        this.viewer = null;
      }
      throw error;
    }
  };

  /** Learns who asks. */
  async meet(): Promise<void> {
    this.viewer = null;
    if (keptToken(sessionStorage)) {
      const answer = await this.ask<{ viewer: Viewer }>(VIEWER).catch(() => undefined);
      if (answer) this.isExpired = false;
      this.viewer = answer?.viewer.role ? answer.viewer : null;
    }
    this.changed();
  }

  /** Shows what has changed, and gives the focus to what is named. */
  changed(focusOn?: string): void {
    if (focusOn) this.focusOn = focusOn;
    this.#changed();
  }

  /** A path of the site in the language of this page. */
  to = (path: string): string => `${path}?lang=${this.locale}`;
}

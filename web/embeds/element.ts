import { html, LitElement, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import look from '../look/embed.css?inline';
import { embedWords } from '../words/embed.ts';
import type { Content } from './content.ts';
import type { Setting } from './parts.ts';
import { ASKED, localeOf } from './settings.ts';
import { sizeOf } from './size.ts';

/** A kind of embed: how what the server sends is read, and how that is shown. */
export interface Embed<Shown extends Content> {
  /** Where its content is, from the network's own address. */
  feed: string;
  read: (answer: never) => Shown;
  /** Loads what draws it, unless that is there. */
  load: () => Promise<(content: Shown, setting: Setting) => TemplateResult>;
  says: (content: Shown) => string;
}

type Phase =
  | { is: 'loading' }
  | { is: 'failed'; what: 'failed' | 'missing' | 'wrong' | 'noEdition'; why?: string }
  | { is: 'there'; body: TemplateResult; said: string };

/** For how long an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** How deep in the outline of its page an embed stands. */
const LEVEL = 2;

/** An element that shows one kind of embed. Whatever goes wrong in it stays in it. */
export abstract class EmbedElement<Shown extends Content> extends LitElement {
  static override styles = unsafeCSS(look);
  static override properties = {
    ...Object.fromEntries(ASKED.map((name) => [name, {}])),
    locale: {},
    theme: {},
    size: {},
    phase: { state: true },
  };
  declare locale: string | null;
  declare theme: string | null;
  declare size: string | null;
  declare phase: Phase;
  abstract readonly embed: Embed<Shown>;
  abstract readonly home: URL;
  #asking: AbortController | undefined;

  constructor() {
    super();
    this.phase = { is: 'loading' };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
    this.#asking = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.phase.is !== 'there') this.ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const asks = [...ASKED, 'locale'].some((name) => changed.has(name));
    if (asks || !this.hasUpdated) this.ask();
  }

  /** Asks for what its attributes say, and shows that; what was asked before is forgotten. */
  protected ask(): void {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.phase = { is: 'loading' };
    const show = (phase: Phase) => {
      if (!asking.signal.aborted) this.phase = phase;
    };
    this.#find(asking.signal).then(show, () => show({ is: 'failed', what: 'failed' }));
  }

  async #find(signal: AbortSignal): Promise<Phase> {
    const words = ASKED.flatMap((name) => {
      const told = this.#told(name);
      return told ? [[name, told]] : [];
    });
    if (!this.#told('edition')) return { is: 'failed', what: 'noEdition' };
    const query = new URLSearchParams([...words, ['locale', localeOf(this, this.#told('locale'))]]);
    const url = new URL(`${this.embed.feed}?${query}`, this.home);
    const within = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const [view, response] = await Promise.all([
      this.embed.load(),
      fetch(url, { signal: within, credentials: 'omit', referrerPolicy: 'no-referrer' }),
    ]);
    const answer = await response.json();
    if (!response.ok) return failure(response.status, answer);
    const content = this.embed.read(answer as never);
    return { is: 'there', body: view(content, { level: LEVEL }), said: this.embed.says(content) };
  }

  /** An attribute as a text, whatever a framework set it to. */
  #told(name: string): string | null {
    const value = (this as Record<string, unknown>)[name];
    return value === undefined || value === null || value === '' ? null : String(value);
  }

  protected override render(): TemplateResult {
    const locale = localeOf(this, this.#told('locale'));
    const words = embedWords[locale];
    const { phase } = this;
    return html`<div class="tejido" part="frame" lang=${locale} dir="ltr" data-theme=${this.#told('theme') ?? ''}>
        ${phase.is === 'there' ? phase.body : phase.is === 'loading' ? waiting(words.loading) : this.#failed(phase)}
      </div>
      <p class="spoken" role="status" lang=${locale}>${phase.is === 'there' ? phase.said : phase.is === 'loading' ? words.loading : words[phase.what]}</p>`;
  }

  #failed({ what, why }: Phase & { is: 'failed' }) {
    const words = embedWords[localeOf(this, this.#told('locale'))];
    return html`<slot></slot>
      <div part="error" class="empty">
        <p>${words[what]}</p>
        ${why ? html`<p>${why}</p>` : ''}
        ${what === 'failed' ? html`<button type="button" @click=${() => this.ask()}>${words.again}</button>` : ''}
      </div>`;
  }

  /** The height is set by script alone, so that it needs no style in the page, which its policy might forbid. */
  protected override updated(): void {
    const size = sizeOf(this.#told('size'));
    const frame = this.renderRoot.querySelector<HTMLElement>('.tejido');
    frame?.style.setProperty('--size', size === undefined ? 'auto' : `${size}px`);
  }
}

/** What stands until there is something, with the link that was in the page all along. */
const waiting = (text: string) => html`<slot></slot>
  <p part="loading" class="muted" aria-hidden="true">${text}</p>
  <div part="skeleton" class="bars" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<i></i>`)}</div>`;

function failure(status: number, answer: { errors?: { message?: string }[] }): Phase {
  const why = answer.errors?.[0]?.message;
  if (status === 404) return { is: 'failed', what: 'missing', ...(why ? { why } : {}) };
  if (status === 400) return { is: 'failed', what: 'wrong', ...(why ? { why } : {}) };
  return { is: 'failed', what: 'failed' };
}

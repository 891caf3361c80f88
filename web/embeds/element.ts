import { html, LitElement, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import css from '../styles/embed.css?inline';
import { CONTENT_ATTRIBUTES, elementLocale } from './attributes.ts';
import type { ViewOptions } from './components.ts';
import type { Content } from './content.ts';
import { parseSize } from './size.ts';

/** A kind of embed: how what the server sends is read, and how that is shown. */
export interface EmbedKind<Shown extends Content> {
  /** Where its content is, from the network's own address. */
  feed: string;
  parse: (answer: never) => Shown;
  /** Loads what draws it, unless that is there. */
  loadView: () => Promise<(content: Shown, options: ViewOptions) => TemplateResult>;
  statusText: (content: Shown) => string;
}

type Phase =
  | { is: 'loading' }
  | { is: 'failed'; what: 'failed' | 'missing' | 'wrong' | 'noEdition'; why?: string }
  | { is: 'there'; body: TemplateResult; said: string };

/** For how long an answer is waited for, in milliseconds. */
const TIMEOUT_MS = 20_000;

/** How deep in the outline of its page an embed stands. */
const HEADING_LEVEL = 2;

/** An element that shows one kind of embed. Whatever goes wrong in it stays in it. */
export abstract class EmbedElement<Shown extends Content> extends LitElement {
  static override styles = unsafeCSS(css);
  static override properties = {
    ...Object.fromEntries(CONTENT_ATTRIBUTES.map((name) => [name, {}])),
    locale: {},
    theme: {},
    size: {},
    phase: { state: true },
  };
  declare locale: string | null;
  declare theme: string | null;
  declare size: string | null;
  declare phase: Phase;
  abstract readonly embed: EmbedKind<Shown>;
  abstract readonly baseUrl: URL;
  #request: AbortController | undefined;

  constructor() {
    super();
    this.phase = { is: 'loading' };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request?.abort();
    this.#request = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.phase.is !== 'there') this.reload();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const asks = [...CONTENT_ATTRIBUTES, 'locale'].some((name) => changed.has(name));
    if (asks || !this.hasUpdated) this.reload();
  }

  /** Asks for what its attributes say, and shows that; what was asked before is forgotten. */
  protected reload(): void {
    this.#request?.abort();
    const asking = new AbortController();
    this.#request = asking;
    this.phase = { is: 'loading' };
    const show = (phase: Phase) => {
      if (!asking.signal.aborted) this.phase = phase;
    };
    this.#fetchContent(asking.signal).then(show, () => show({ is: 'failed', what: 'failed' }));
  }

  async #fetchContent(signal: AbortSignal): Promise<Phase> {
    const words = CONTENT_ATTRIBUTES.flatMap((name) => {
      const told = this.#attribute(name);
      return told ? [[name, told]] : [];
    });
    if (!this.#attribute('edition')) return { is: 'failed', what: 'noEdition' };
    const query = new URLSearchParams([...words, ['locale', elementLocale(this, this.#attribute('locale'))]]);
    const url = new URL(`${this.embed.feed}?${query}`, this.baseUrl);
    const within = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const [view, response] = await Promise.all([
      this.embed.loadView(),
      fetch(url, { signal: within, credentials: 'omit', referrerPolicy: 'no-referrer' }),
    ]);
    const answer = await response.json();
    if (!response.ok) return failedPhase(response.status, answer);
    const content = this.embed.parse(answer as never);
    return {
      is: 'there',
      body: view(content, { headingLevel: HEADING_LEVEL }),
      said: this.embed.statusText(content),
    };
  }

  /** An attribute as a text, whatever a framework set it to. */
  #attribute(name: string): string | null {
    const value = (this as Record<string, unknown>)[name];
    return value === undefined || value === null || value === '' ? null : String(value);
  }

  protected override render(): TemplateResult {
    const locale = elementLocale(this, this.#attribute('locale'));
    const messages = embedMessages[locale];
    const { phase } = this;
    return html`<div class="tejido" part="frame" lang=${locale} dir="ltr" data-theme=${this.#attribute('theme') ?? ''}>
        ${phase.is === 'there' ? phase.body : phase.is === 'loading' ? loadingView(messages.loading) : this.#renderFailure(phase)}
      </div>
      <p class="spoken" role="status" lang=${locale}>${phase.is === 'there' ? phase.said : phase.is === 'loading' ? messages.loading : messages[phase.what]}</p>`;
  }

  #renderFailure({ what, why }: Phase & { is: 'failed' }) {
    const messages = embedMessages[elementLocale(this, this.#attribute('locale'))];
    return html`<slot></slot>
      <div part="error" class="empty">
        <p>${messages[what]}</p>
        ${why ? html`<p>${why}</p>` : ''}
        ${what === 'failed' ? html`<button type="button" @click=${() => this.reload()}>${messages.again}</button>` : ''}
      </div>`;
  }

  /** The height is set by script alone, so that it needs no style in the page, which its policy might forbid. */
  protected override updated(): void {
    const size = parseSize(this.#attribute('size'));
    const frame = this.renderRoot.querySelector<HTMLElement>('.tejido');
    frame?.style.setProperty('--size', size === undefined ? 'auto' : `${size}px`);
  }
}

/** What stands until there is something, with the link that was in the page all along. */
const loadingView = (text: string) => html`<slot></slot>
  <p part="loading" class="muted" aria-hidden="true">${text}</p>
  <div part="skeleton" class="bars" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<i></i>`)}</div>`;

function failedPhase(status: number, answer: { errors?: { message?: string }[] }): Phase {
  const why = answer.errors?.[0]?.message;
  if (status === 404) return { is: 'failed', what: 'missing', ...(why ? { why } : {}) };
  if (status === 400) return { is: 'failed', what: 'wrong', ...(why ? { why } : {}) };
  return { is: 'failed', what: 'failed' };
}

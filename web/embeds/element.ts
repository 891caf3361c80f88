import { html, LitElement, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import css from '../styles/embed.css?inline';
import { CONTENT_ATTRIBUTES, elementLocale, SCOPE_ATTRIBUTES } from './attributes.ts';
import type { ViewOptions } from './components.ts';
import type { Content } from './content.ts';
import { parseSize } from './size.ts';

/** A kind of embed: where its content comes from, and how it is shown. */
export interface EmbedKind<Shown extends Content> {
  /** The path of its feed, relative to the site. */
  feed: string;
  parse: (answer: never) => Shown;
  /** Loads the code of its view, if it is not loaded. */
  loadView: () => Promise<(content: Shown, options: ViewOptions) => TemplateResult>;
  statusText: (content: Shown) => string;
  /** Whether it shows the whole network where nothing says what it is of. */
  mayBeAll?: boolean;
}

type Phase =
  | { is: 'loading' }
  | { is: 'failed'; what: 'failed' | 'missing' | 'wrong' | 'noEdition'; why?: string }
  | { is: 'ready'; body: TemplateResult; statusText: string };

/** How long the element waits for a response, in milliseconds. */
const TIMEOUT_MS = 20_000;

/** The level of the heading of an embed. */
const HEADING_LEVEL = 2;

/** An element that shows one kind of embed. Its failures do not affect the page around it. */
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
    if (this.hasUpdated && this.phase.is !== 'ready') this.reload();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isOutdated = [...CONTENT_ATTRIBUTES, 'locale'].some((name) => changed.has(name));
    if (isOutdated || !this.hasUpdated) this.reload();
  }

  /** Fetches what its attributes choose, and shows it; aborts the request before. */
  protected reload(): void {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.phase = { is: 'loading' };
    const show = (phase: Phase) => {
      if (!request.signal.aborted) this.phase = phase;
    };
    this.#fetchContent(request.signal).then(show, () => show({ is: 'failed', what: 'failed' }));
  }

  async #fetchContent(signal: AbortSignal): Promise<Phase> {
    const filters = CONTENT_ATTRIBUTES.flatMap((name) => {
      const value = this.#attribute(name);
      return value ? [[name, value]] : [];
    });
    if (!this.embed.mayBeAll && !SCOPE_ATTRIBUTES.some((name) => this.#attribute(name)))
      return { is: 'failed', what: 'noEdition' };
    const query = new URLSearchParams([
      ...filters,
      ['locale', elementLocale(this, this.#attribute('locale'))],
    ]);
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
      is: 'ready',
      body: view(content, { headingLevel: HEADING_LEVEL }),
      statusText: this.embed.statusText(content),
    };
  }

  /** An attribute as a text, whatever type a framework set. */
  #attribute(name: string): string | null {
    const value = (this as Record<string, unknown>)[name];
    return value === undefined || value === null || value === '' ? null : String(value);
  }

  protected override render(): TemplateResult {
    const locale = elementLocale(this, this.#attribute('locale'));
    const messages = embedMessages[locale];
    const { phase } = this;
    return html`<div class="tejido" part="frame" lang=${locale} dir="ltr" data-theme=${this.#attribute('theme') ?? ''}>
        ${phase.is === 'ready' ? phase.body : phase.is === 'loading' ? loadingView(messages.loading) : this.#renderFailure(phase)}
      </div>
      <p class="spoken" role="status" lang=${locale}>${phase.is === 'ready' ? phase.statusText : phase.is === 'loading' ? messages.loading : messages[phase.what]}</p>`;
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

  /** Sets the height by script, because the policy of the page might forbid a style attribute. */
  protected override updated(): void {
    const size = parseSize(this.#attribute('size'));
    const frame = this.renderRoot.querySelector<HTMLElement>('.tejido');
    frame?.style.setProperty('--size', size === undefined ? 'auto' : `${size}px`);
  }
}

/** What is shown while the content loads: the link that stands in the element, and bars. */
const loadingView = (text: string) => html`<slot></slot>
  <p part="loading" class="muted" aria-hidden="true">${text}</p>
  <div part="skeleton" class="bars" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<i></i>`)}</div>`;

function failedPhase(status: number, answer: { errors?: { message?: string }[] }): Phase {
  const why = answer.errors?.[0]?.message;
  if (status === 404) return { is: 'failed', what: 'missing', ...(why ? { why } : {}) };
  if (status === 400) return { is: 'failed', what: 'wrong', ...(why ? { why } : {}) };
  return { is: 'failed', what: 'failed' };
}

import { html } from '@lit-labs/ssr';
import { partnerMessages } from '../i18n/partner.ts';
import { address, httpUrl } from '../layout/addresses.ts';
import type { Visit } from '../layout/page.ts';
import type { Service } from './partner-brings.ts';

/** How many fields of a type a query asks for. */
const MOST = 3;

/** Whose service is asked, beside which organization of ours. */
interface Crossing {
  publisher: string;
  organization: { slug: string };
  service: Service;
}

/** A query that asks the network and a partner at once, and where to send it; nothing where none can be made. */
export function howToAsk(crossing: Crossing, { locale, gateway }: Pick<Visit, 'locale' | 'gateway'>) {
  const query = crossingQuery(crossing);
  if (!query) return '';
  const messages = partnerMessages[locale];
  const at = httpUrl(gateway && new URL('/graphiql', gateway).href);
  return html`<p>${messages.askWhat(crossing.publisher)}</p>
    <pre tabindex="0">${query}</pre>
    ${at ? html`<p><a class="button" href=${address(at, { query })}>${messages.askAt}</a></p>` : html`<p class="muted">${messages.askNowhere}</p>`}`;
}

/** The query, which begins with what is ours and goes on to what the service adds to it. */
export function crossingQuery({ organization: { slug }, service }: Crossing): string | undefined {
  if (service.network) {
    const isLinked = service.adds.includes(`Organization.${service.name}`);
    const there = isLinked ? [`${service.name} { name }`] : [];
    return queryOf([...ofOrganization(slug, there), ...ofNetwork(service)]);
  }
  const selected = selectionsOf(service);
  return queryOf([
    ...ofOrganization(slug, selected('Organization')),
    ...block(
      'experts(first: 3)',
      block('nodes', ['displayName', ...selected('Expert')], selected('Expert').length),
    ),
    ...selected('Query'),
  ]);
}

const selectionsOf =
  ({ additions }: Service) =>
  (type: string): string[] =>
    additions
      .flatMap(({ coordinate, selection }) =>
        selection && coordinate.startsWith(`${type}.`) ? [selection] : [],
      )
      .slice(0, MOST);

const ofOrganization = (slug: string, fields: readonly string[]): string[] =>
  block(`organization(slug: ${JSON.stringify(slug)})`, ['name', ...fields], fields.length);

const ofNetwork = ({ name }: Service): string[] => block(name, ['editions(first: 3) { nodes { name } }']);

/** Lines within braces; none where there is nothing that counts among them. */
const block = (head: string, lines: readonly string[], counting = lines.length): string[] =>
  counting === 0 ? [] : [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];

const queryOf = (lines: readonly string[]): string | undefined =>
  lines.length === 0 ? undefined : ['{', ...lines.map((line) => `  ${line}`), '}'].join('\n');

import { type EntityProperty, wrap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What people have tried on pages like these; each calls `pwned` if it is ever taken for more than text. */
const CORPUS = [
  '<script>pwned()</script>',
  '"><img src=x onerror=pwned()>',
  "'><svg onload=pwned()>",
  '</title></script><script>pwned()</script>',
  '</textarea><iframe srcdoc="<script>parent.pwned()</script>">',
  '<a href="javascript:pwned()">x</a>',
  '{{constructor.constructor("pwned()")()}} <!--lit-part--><!--',
  '\u202Eevil\u202C <details open ontoggle=pwned()>',
  '<style>@import "//evil.example"</style><base href="//evil.example">',
  '<template shadowrootmode="open"><script>pwned()</script></template>',
];

/** Two at a time. */
const PAIRS = CORPUS.slice(0, CORPUS.length / 2).map((one, at) => `${one} ${CORPUS.at(-1 - at)}`);

/** All of it. */
export const HARM = CORPUS.join(' ');

/** Addresses that no link may lead to. */
const UNSAFE_URLS = [
  'javascript:pwned()',
  'data:text/html,<script>pwned()</script>',
  ' java\nscript:pwned()',
];

/** URLs that a link may lead to, with the attributes of an external link. */
const URL_FIELDS = [
  ...UNSAFE_URLS,
  'https://evil.example/"><script>pwned()</script>',
  "http://evil.example/' onmouseover='pwned()' x='",
];

/** Texts of which the database or the graph admits some alone. */
const CONSTRAINED_FIELDS = new Set(['OrganizationName.kind', 'Subgraph.name']);

/** Whether a field takes any text: it is no key, no enum value, no date, and not computed. */
export const isFreeText = (
  entity: string,
  { name, kind, runtimeType, columnTypes, enum: isEnum, generated, collation }: Field,
) =>
  kind === 'scalar' &&
  (runtimeType === 'string' || /Translations$|^photo$/.test(name)) &&
  !isEnum &&
  columnTypes[0] !== 'date' &&
  !generated &&
  collation !== 'C' &&
  name !== 'slug' &&
  !CONSTRAINED_FIELDS.has(`${entity}.${name}`);

type Field = EntityProperty;

/** After how many rows every field had each of them. */
export const ROWS = CORPUS.length / 2;

/** Puts something that means harm into every field of what is about to be written; each field gets another each time. */
export function makeEveryFieldHostile(em: EntityManager): void {
  const times = new Map<string, number>();
  let all = 0;
  const next = (field: string, among: readonly string[]) => {
    const time = times.get(field) ?? field.length;
    times.set(field, time + 1);
    return among[time % among.length]!;
  };
  const text = (field: string) => `${all++} ${next(field, PAIRS)}`;
  const harmFor = (field: string): unknown => {
    if (/Translations$/.test(field)) return { es: text(field), en: text(field) };
    if (/\.photo$/.test(field))
      return {
        url: next(field, UNSAFE_URLS),
        width: 100,
        height: 100,
        alt: { es: text(field) },
        credit: text(field),
      };
    return /url$|^Partner\.(origin|license)$/i.test(field) ? next(field, URL_FIELDS) : text(field);
  };
  for (const row of em.getUnitOfWork().getPersistStack()) {
    const { className, props } = wrap(row, true).__meta;
    for (const property of props.filter((each) => isFreeText(className, each)))
      Object.assign(row, { [property.name]: harmFor(`${className}.${property.name}`) });
    const { scheme } = row as { scheme?: string };
    if (scheme === 'URL') Object.assign(row, { value: `${next('identifier', URL_FIELDS)}#${all++}` });
  }
}

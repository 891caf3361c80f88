import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal, Refusals } from '../errors.ts';
import type { Fields } from './field.ts';
import { propertyOf, type State, type Writable } from './writable.ts';

/** Refuses a row that lacks what it needs, that ends before it starts, or that is there already. */
export async function checkState<All extends Fields>(
  em: EntityManager,
  writable: Writable<All>,
  state: State,
  before?: State & { id?: unknown },
): Promise<void> {
  const refused = [...missing(writable, state), ...endsEarly(writable, state)];
  if (refused.length > 0) throw new Refusals(refused);
  await refuseTaken(em, writable, state, before);
  await refuseTooMany(em, writable, state, before);
}

const missing = <All extends Fields>({ type, needs, fields }: Writable<All>, state: State): Refusal[] =>
  (fields.slug ? [...needs, 'slug'] : needs)
    .filter((name) => state[propertyOf(fields, name)] == null)
    .map(
      (name) =>
        new Refusal({
          code: 'INVALID',
          path: ['fields', name],
          messageKey: 'field.required',
          message: `Every ${type} has "${name}": give it.`,
        }),
    );

const endsEarly = <All extends Fields>({ spans = [], fields }: Writable<All>, state: State): Refusal[] =>
  spans
    .filter(([start, end]) => isBefore(state[propertyOf(fields, end)], state[propertyOf(fields, start)]))
    .map(
      ([start, end]) =>
        new Refusal({
          code: 'INVALID',
          path: ['fields', end],
          messageKey: 'span.ends-before-start',
          message: `"${end}" is before "${start}". Correct one of them.`,
        }),
    );

/** Whether an end comes before a start; a partial date ends on its last day. */
function isBefore(end: unknown, start: unknown): boolean {
  if (end == null || start == null) return false;
  if (end instanceof Date && start instanceof Date) return end < start;
  return `${end}~` < `${start}`;
}

/** Refuses a slug that something has, and a row that is told apart from another by nothing. */
async function refuseTaken<All extends Fields>(
  em: EntityManager,
  { table, type, key = [], fields }: Writable<All>,
  state: State,
  before: State | undefined,
): Promise<void> {
  const own = before?.id as number | undefined;
  const isNew = (name: string) => !before || (before[name] ?? null) !== (state[name] ?? null);
  if (
    typeof state.slug === 'string' &&
    isNew('slug') &&
    (await isTaken(em, table, { slug: state.slug }, own))
  )
    throw new Refusal({
      code: 'CONFLICT',
      path: ['fields', 'slug'],
      messageKey: 'slug.taken',
      message: `Another ${type} has the slug "${state.slug}". Give another.`,
    });
  if (key.length === 0) return;
  const same = key.map((name) => [propertyOf(fields, name), state[propertyOf(fields, name)] ?? null]);
  if (!same.some(([name]) => isNew(name as string))) return;
  if (!(await isTaken(em, table, Object.fromEntries(same), own))) return;
  throw new Refusal({
    code: 'CONFLICT',
    path: ['fields'],
    messageKey: 'row.twice',
    message: `There is such a ${type} already, with the same ${key.join(', ')}. Edit that one.`,
  });
}

/** Refuses one row more of the same than the graph shows. */
async function refuseTooMany<All extends Fields>(
  em: EntityManager,
  { table, type, atMost = {} }: Writable<All>,
  state: State,
  before: State | undefined,
): Promise<void> {
  const own = before?.id as number | undefined;
  for (const [property, most] of Object.entries(atMost)) {
    if (before && before[property] === state[property]) continue;
    const others = await countOf(em, table, { [property]: state[property] ?? null }, own);
    if (others < most) continue;
    throw new Refusal({
      code: 'LIMIT_TOO_HIGH',
      path: ['fields'],
      messageKey: 'row.too-many',
      message: `There are ${others} of the type ${type} with the same "${property}" already; at most ${most} are kept.`,
    });
  }
}

const isTaken = async (...what: Parameters<typeof countOf>): Promise<boolean> => (await countOf(...what)) > 0;

async function countOf(
  em: EntityManager,
  table: Writable<Fields>['table'],
  where: State,
  own: number | undefined,
): Promise<number> {
  const others = own === undefined ? where : { ...where, id: { $ne: own } };
  return em.count(table, others as never);
}

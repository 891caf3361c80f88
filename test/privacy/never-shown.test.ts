import { describe, expect, it } from 'vitest';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { network } from '../../src/network.ts';
import { stored } from '../../src/tables.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();

/** What an act of writing makes of somebody: other values, or nobody any more. */
type Act = { slug?: string; consent?: string | null; displayName?: string } | 'removed';

/** Makes somebody with the first values, and then writes the acts, each by itself. */
async function lived(first: Exclude<Act, 'removed'>, ...acts: Act[]): Promise<void> {
  const { id } = await world.write((scribe) => scribe.expert('Alguien', { ...first }));
  for (const act of acts) {
    await world.write(async ({ em }) => {
      const expert = await em.findOneOrFail(ExpertTable, id);
      if (act === 'removed') em.remove(expert);
      else em.assign(expert, act as object);
    });
  }
}

/** What is told of a slug: whom it leads to, or that somebody is gone, or nothing. */
async function told(slug: string): Promise<string> {
  const { expert, isGone } = await world.read(
    'query ($slug: String!) { expert(slug: $slug) { slug } isGone(type: EXPERT, slug: $slug) }',
    { slug },
  );
  return expert?.slug ?? (isGone ? 'gone' : 'nothing');
}

const [DENIED, EMBARGOED, WITHDRAWN, GRANTED] = ['DENIED', 'EMBARGOED', 'WITHDRAWN', 'GRANTED'].map(
  (consent) => ({ consent }),
);

describe('of somebody who was never shown nothing is told', () => {
  it.each([
    ['denied', DENIED],
    ['embargoed', EMBARGOED],
    ['withdrawn', WITHDRAWN],
  ])('when they are %s from the start', async (word, consent) => {
    const slug = `never-${word}`;
    await lived({ slug, ...consent });
    expect(await told(slug)).toBe('nothing');
    await lived({ slug: `${slug}-removed`, ...consent }, 'removed');
    expect(await told(`${slug}-removed`)).toBe('nothing');
  });

  it('when they withdraw after they had denied', async () => {
    await lived({ slug: 'first-denied', ...DENIED }, WITHDRAWN!);
    expect(await told('first-denied')).toBe('nothing');
    await lived({ slug: 'then-removed', ...DENIED }, WITHDRAWN!, 'removed');
    expect(await told('then-removed')).toBe('nothing');
  });

  it('under any of their slugs', async () => {
    await lived({ slug: 'unseen', ...EMBARGOED }, { slug: 'unseen-too' }, WITHDRAWN!, {
      slug: 'unseen-three',
    });
    expect(await Promise.all(['unseen', 'unseen-too', 'unseen-three'].map(told))).toEqual(
      Array.from({ length: 3 }, () => 'nothing'),
    );
  });

  it('when they were shown and withheld again within one act of writing', async () => {
    await world.write(async ({ em, expert }) => {
      const made = expert('Un Momento', { slug: 'one-moment' });
      await em.flush();
      em.assign(made, WITHDRAWN as object);
    });
    expect(await told('one-moment')).toBe('nothing');
  });
});

describe('of somebody who was shown', () => {
  it('the slug that was public stays gone, and one that they were given since never was', async () => {
    await lived({ slug: 'shown' }, WITHDRAWN!, { slug: 'hidden-since' }, { slug: 'hidden-still' });
    expect(await Promise.all(['shown', 'hidden-since', 'hidden-still'].map(told))).toEqual([
      'gone',
      'nothing',
      'nothing',
    ]);
  });

  it('every slug that was public is gone, also where it was public only for a while', async () => {
    await lived(
      { slug: 'was-hidden', ...EMBARGOED },
      { slug: 'came-out' },
      GRANTED!,
      { slug: 'renamed' },
      WITHDRAWN!,
    );
    expect(await Promise.all(['was-hidden', 'came-out', 'renamed'].map(told))).toEqual([
      'nothing',
      'gone',
      'gone',
    ]);
  });

  it('public slugs lead to them once they are shown again, and others do not', async () => {
    const acts = [WITHDRAWN!, { slug: 'while-away' }, { slug: 'back' }, GRANTED!];
    await lived({ slug: 'before' }, ...acts);
    expect(await Promise.all(['before', 'while-away', 'back'].map(told))).toEqual([
      'back',
      'nothing',
      'back',
    ]);
    await lived(
      { slug: 'before-2' },
      WITHDRAWN!,
      { slug: 'away-2' },
      { slug: 'back-2' },
      GRANTED!,
      WITHDRAWN!,
    );
    expect(await Promise.all(['before-2', 'away-2', 'back-2'].map(told))).toEqual([
      'gone',
      'nothing',
      'gone',
    ]);
  });

  it('they are gone after they were taken out, shown or withdrawn, and not told of where they denied', async () => {
    await lived({ slug: 'taken-out' }, 'removed');
    await lived({ slug: 'taken-out-later' }, WITHDRAWN!, { displayName: 'Nadie' }, 'removed');
    await lived({ slug: 'taken-out-denied' }, DENIED!, 'removed');
    await lived({ slug: 'denied-now' }, DENIED!);
    const slugs = ['taken-out', 'taken-out-later', 'taken-out-denied', 'denied-now'];
    expect(await Promise.all(slugs.map(told))).toEqual(['gone', 'gone', 'nothing', 'nothing']);
  });

  it('their slug tells the same when somebody who is never shown takes it', async () => {
    await lived({ slug: 'left-for-good' }, 'removed');
    await lived({ slug: 'left-for-good', ...DENIED });
    await lived({ slug: 'moved-on' }, { slug: 'moved-here' });
    await lived({ slug: 'moved-on', ...EMBARGOED }, { slug: 'unseen-again' });
    await lived({ slug: 'moved-on', ...WITHDRAWN });
    expect(await Promise.all(['left-for-good', 'moved-on'].map(told))).toEqual(['gone', 'moved-here']);
  });

  it('their slug is the next holder’s who was shown, and then gone with that one', async () => {
    await lived({ slug: 'in-turn' }, { slug: 'first-in-turn' });
    await lived({ slug: 'in-turn' }, WITHDRAWN!);
    expect(await Promise.all(['in-turn', 'first-in-turn'].map(told))).toEqual(['gone', 'first-in-turn']);
  });
});

it('every type that has slugs and rows to hide says what may be told of them', () => {
  const hiding = network.entities.map(({ type }) => type).filter((type) => network.policies[type]?.visible);
  expect(hiding).toEqual(['Expert']);
  expect(hiding.filter((type) => !stored.some(({ publicity }) => publicity?.[type]?.past))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const series = scribe.series('Encuentro', {
    nameTranslations: {
      en: 'Meeting',
      'en-GB': 'Gathering',
      'es-MX': 'Encuentro mexicano',
      'zh-Hant': '會議',
    },
  });
  scribe.edition(series, 'Sin traducción');
  scribe.activity(scribe.edition(series, 'Otra'), 'Mesa', {
    slug: 'mesa',
    title: null,
    titleTranslations: { en: 'Table' },
  });
});

describe('a text', () => {
  it.each<[string | null | undefined, string]>([
    [undefined, 'Encuentro'],
    [null, 'Encuentro'],
    ['en', 'Meeting'],
    ['EN', 'Meeting'],
    ['en-GB', 'Gathering'],
    ['en-gb', 'Gathering'],
    ['en-US', 'Meeting'],
    ['en-GB-oxendict', 'Meeting'],
    ['es-MX', 'Encuentro mexicano'],
    ['es', 'Encuentro'],
    ['es-AR', 'Encuentro'],
    ['zh-Hant', '會議'],
    ['nah', 'Encuentro'],
    ['tostring', 'Encuentro'],
    ['valueOf', 'Encuentro'],
  ])('in the locale %s is %j', async (locale, text) => {
    const { series } = await world.read(
      'query ($locale: Locale) { series(slug: "encuentro") { name(locale: $locale) } }',
      locale === undefined ? {} : { locale },
    );
    expect(series.name).toBe(text);
  });

  it('without translations is what it was given as, in any locale', async () => {
    const { edition } = await world.read(
      '{ edition(slug: "sin-traduccion") { name(locale: "en") theme(locale: "en") } }',
    );
    expect(edition).toEqual({ name: 'Sin traducción', theme: null });
  });

  it('that was given only in another language is had by asking for that one', async () => {
    const { activities } = await world.read(
      '{ activities { nodes { title titleEn: title(locale: "en") titles { locale text } } } }',
    );
    expect(activities.nodes).toEqual([
      { title: null, titleEn: 'Table', titles: [{ locale: 'en', text: 'Table' }] },
    ]);
  });
});

it.each(['', 'x', 'not a locale', 'es_MX', 'español', 'a'.repeat(10_000), '🎈'])(
  '%j is no locale',
  async (locale) => {
    const { errors } = await world.ask(
      'query ($locale: Locale) { series(slug: "encuentro") { name(locale: $locale) } }',
      { locale },
    );
    expect(errors).toMatchObject([{ message: expect.stringContaining('BCP 47') }]);
  },
);

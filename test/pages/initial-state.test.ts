import { describe, expect, it } from 'vitest';
import { parseExample } from '../../web/graphiql/example.ts';
import { initialStateOf } from '../../web/graphiql/initial-state.ts';
import { localeOf } from '../../web/graphiql/language.ts';

const speakers = parseExample(
  './examples/speakers.graphql',
  '# Partner site: The speakers\n\nquery Speakers { experts { totalCount } }\n',
);
const view = { name: 'HomePage', query: 'query HomePage { sectors { slug } }' };
const initialStateAt = (address: string) => initialStateOf(new URLSearchParams(address), [speakers], [view]);

describe('GraphiQL', () => {
  it.each([
    ['', ['en-US', 'es'], 'en'],
    ['', ['fr'], 'es'],
    ['lang=es', ['en'], 'es'],
    ['lang=xx', ['en'], 'en'],
    ['variables={"locale":"es"}', ['en'], 'es'],
    ['variables={', ['en'], 'en'],
    ['variables=null', ['en'], 'en'],
  ])(
    'speaks the language of its address, of the page it comes from, or of the browser: %s',
    (asked, by, locale) => {
      expect(localeOf(new URLSearchParams(asked), by)).toBe(locale);
    },
  );

  it('opens with what it remembers when the address names no query', () => {
    expect(initialStateAt('')).toEqual({});
    expect(initialStateAt('utm_source=mail')).toEqual({});
  });

  it('opens the example that the address names, without the variables last typed for another', () => {
    expect(initialStateAt('example=speakers')).toEqual({
      initialQuery: speakers.query,
      initialVariables: '',
    });
  });

  it('opens the query of the address, with its variables', () => {
    expect(initialStateAt('query={sectors{slug}}&variables={"a":1}')).toEqual({
      initialQuery: '{sectors{slug}}',
      initialVariables: '{\n  "a": 1\n}',
    });
    expect(initialStateAt('query={sectors{slug}}&variables={')).toMatchObject({ initialVariables: '{' });
  });

  it('opens the query of a page with its variables', () => {
    expect(initialStateAt('view=HomePage&variables={"locale":"es"}')).toEqual({
      initialQuery: view.query,
      initialVariables: '{\n  "locale": "es"\n}',
    });
    expect(initialStateAt('view=Nothing').initialQuery).toContain('There is no query called "Nothing".');
  });

  it('tells of an unknown example in a comment that its name cannot end', () => {
    const { initialQuery } = initialStateAt(`example=${encodeURIComponent('no\n{ such }')}`);
    expect(initialQuery).toContain('There is no query called "no\\n{ such }".');
    expect(initialQuery?.split('\n').every((line) => line === '' || line.startsWith('#'))).toBe(true);
  });
});

describe('an example', () => {
  it('has its audience and title in its first line', () => {
    expect(speakers).toMatchObject({
      name: 'speakers',
      audience: 'Partner site',
      title: 'The speakers',
      operation: 'Speakers',
    });
  });

  it.each([
    '{ sectors { slug } }',
    '# Sectors\n{ sectors { slug } }',
    '# Curator: Sectors\n{ sectors { slug } }',
  ])('is refused without them, by the name of its file: %j', (query) => {
    expect(() => parseExample('./examples/sectors.graphql', query)).toThrow(
      /sectors\.graphql is not a query with a name after/,
    );
  });
});

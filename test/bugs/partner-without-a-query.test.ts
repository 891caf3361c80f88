import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { MARKS, markedDocument } from '../../gateway/withheld/marked-document.ts';
import { partnerSchemaOf } from '../../gateway/withheld/partner-schema.ts';

it('the gateway checks what is answered by a partner whose subgraph has no query of its own', () => {
  const partner = partnerSchemaOf(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Organization @key(fields: "slug") { slug: String! becasTotal: Int }`,
    (type) => type === 'Organization',
  );
  const asked = parse(
    'query ($references: [_Any!]!) { _entities(representations: $references) { ... on Organization { becasTotal } } }',
  );
  const sent = print(markedDocument(asked, partner, new Map([['Organization', ['slug']]])));
  expect(sent).toContain(`${MARKS.type}: __typename`);
  expect(sent).toContain(`${MARKS.key}slug: slug`);
});

/** What the made-up partner adds. */
export const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { becas: [BecasGrant!] }
  type BecasGrant @key(fields: "id") { id: ID! title: String! year: Int holder: Expert }
  type Organization @key(fields: "slug") { slug: String! becas(first: Int): [BecasGrant!] }
  type Expert @key(fields: "slug") { slug: String! }
`;

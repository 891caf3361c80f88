/** Where to go once the server is ready, and a first question to paste. */
export const welcome = (address: string): string => `
Ready.

  Pages      ${address}/
  GraphQL    ${address}/graphql
  GraphiQL   ${address}/graphiql
  Stop       Ctrl-C

A first question, to paste into GraphiQL:

  {
    edition(slug: "datacon-2021") {
      name
      conveners { edges { node { role organization { name sector { name(locale: "en") } } } } }
      figures { measure qualifier value recorded }
    }
  }
`;

/** Where to go once the server is ready, and a first question to paste. */
export const welcome = (address: string): string => `
Ready.

  Pages      ${address}/
  GraphQL    ${address}/graphql
  GraphiQL   ${address}/graphiql
  Stop       Ctrl-C

A first question, to paste into GraphiQL:

  {
    organizations(first: 5, orderBy: DEGREE) {
      totalCount
      nodes { name sector { name } convenings { nodes { role edition { name } } } }
    }
  }
`;

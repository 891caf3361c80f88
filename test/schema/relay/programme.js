// What a partner's site built with Relay writes: a programme, one page of its participants at a time.
import { graphql } from 'relay-runtime';

export const edition = graphql`
  query programmeEditionQuery($slug: String!) {
    edition(slug: $slug) {
      name(locale: "es")
      activities(first: 50) { nodes { id title(locale: "es") ...programme_participants } }
    }
  }
`;

export const participants = graphql`
  fragment programme_participants on Activity
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "programmeParticipantsPaginationQuery") {
    participants(first: $count, after: $cursor) @connection(key: "programme_participants_participants") {
      edges {
        role
        node { id withheld expert { displayName photo(width: 64) { url alt } } }
      }
    }
  }
`;

export const node = graphql`
  query programmeNodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      ... on Expert { displayName }
      ... on Sourced { sources { nodes { title url } } }
    }
  }
`;

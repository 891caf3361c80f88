// What a dashboard built with Relay writes; the queries that relay-compiler makes of it lie beside it, for relay.test.ts.
import { graphql } from 'relay-runtime';

export const page = graphql`
  query organizationsPageQuery($filter: OrganizationFilter) {
    ...organizations_list @arguments(filter: $filter)
  }
`;

export const list = graphql`
  fragment organizations_list on Query
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    filter: { type: "OrganizationFilter" }
  )
  @refetchable(queryName: "organizationsListPaginationQuery") {
    organizations(first: $count, after: $cursor, filter: $filter) @connection(key: "organizations_list_organizations") {
      totalCount
      facets(by: [SECTOR, SCOPE]) { facet buckets { key label count } }
      edges { node { id ...organizations_item } }
    }
  }
`;

export const item = graphql`
  fragment organizations_item on Organization @refetchable(queryName: "organizationsItemRefetchQuery") {
    name
    sector { name }
    convenings(first: 5) {
      nodes { role edition { name year } }
    }
  }
`;

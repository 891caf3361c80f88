import * as column from '../../platform/package/columns.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { PartnerTable } from './partner.table.ts';

/**
 * Partners travel with a network. Their subgraphs do not: an address that this network's gateway asks is no data of the network, and
 * another one takes it only once it has checked it itself.
 */
export const files: PackageFile[] = [
  {
    name: 'partners',
    table: PartnerTable,
    columns: [
      column.id(),
      column.reference('organization_id', 'organizations', { required: true }),
      column.name('publisher', { required: true }),
      column.url('origin'),
      column.url('license'),
      column.date('since'),
      column.date('ended_on'),
    ],
    spans: [['since', 'endedOn']],
  },
];

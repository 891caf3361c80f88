import { Orders } from '../../platform/graph/orders.ts';
import { byChange, byName } from '../../platform/read/orders.ts';

/** The orders of organizations; later modules add what they alone can know. */
export const organizationOrders = new Orders('OrganizationOrder', {
  NAME: { order: byName, means: 'By name, without regard to case and accents.' },
  LATEST_CHANGE: { order: byChange, means: 'The last changed first.' },
});

/** What stands before the type in an id, where the network has a name that its ids begin with. */
const NETWORK = /^[a-z][a-z0-9]{1,23}\./;

/** An id without the name of its network. */
const withoutNetwork = (id: string): string => id.replace(NETWORK, '');

/** Whether a text is the id of a thing of the network. */
export const isNodeId = (text: string): boolean =>
  /^[A-Z][A-Za-z]{0,30}_[1-9a-z][0-9a-z]{0,6}$/.test(withoutNetwork(text));

/** The type of the thing that an id is of. */
export const typeOfNodeId = (id: string): string => withoutNetwork(id).split('_', 1)[0]!;

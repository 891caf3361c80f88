let own: string | undefined;

/** What the name of a network may be. */
export const NETWORK_NAME = /^[a-z][a-z0-9]{1,23}$/;

/** Says once, when the process starts, what the network is called; its ids then begin with that. */
export function nameNetwork(name: string | undefined): void {
  own = name;
}

/** What a network that has no name is called in a graph of several. */
export const NAMELESS = 'tejido';

/** What the network is called, where it has a name. */
export const networkName = (): string | undefined => own;

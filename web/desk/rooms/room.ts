/** A part of the desk: what is shown at one address. */
export interface Room {
  readonly title: string;
  /** Reads what it shows; called again when another token was typed in. */
  open: () => Promise<void>;
  render: () => unknown;
}

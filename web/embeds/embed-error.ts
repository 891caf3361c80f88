/** An error for the client of an embed, a feed or a calendar, with its HTTP status. */
export class EmbedError extends Error {
  override name = 'EmbedError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

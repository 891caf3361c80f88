import { type Arrived, AskedServer, type Behave } from './asked-server.ts';
import { handOn } from './local-server.ts';

/** Stands before the server of another network. */
export class NetworkServer extends AskedServer<void> {
  readonly #target: string;

  constructor(target: string) {
    super();
    this.#target = target;
  }

  protected override usual({ request, response, body }: Arrived): void {
    handOn(this.#target, request, body, response);
  }

  protected override behave: Behave<void> = (_response, _asked, usual) => usual();
}

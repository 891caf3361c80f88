import type { ServerResponse } from 'node:http';
import { type Arrived, AskedServer, type Behave } from './asked-server.ts';
import { answererOf, GRANT_RESOLVERS, GRANTS_SDL } from './grants.ts';

/** How a partner answers one request instead of as it should; `usual` is what it would have answered. */
export type Misbehave = Behave<Promise<unknown>>;

/** A partner's server. */
export class PartnerServer extends AskedServer<Promise<unknown>> {
  readonly name: string;
  readonly sdl: string;
  readonly #answer: ReturnType<typeof answererOf>;

  constructor(name = 'becas', sdl = GRANTS_SDL, resolvers: object = GRANT_RESOLVERS) {
    super();
    this.name = name;
    this.sdl = sdl;
    this.#answer = answererOf(sdl, resolvers);
  }

  protected override async usual({ asked }: Arrived): Promise<unknown> {
    return this.#answer(asked);
  }

  protected override behave: Misbehave = async (response, _asked, usual) => sendJson(response, await usual());
}

/** Answers with JSON. */
export const sendJson = (response: ServerResponse, value: unknown): void => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
};

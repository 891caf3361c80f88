import type { Page } from 'playwright-core';
import { createToken, type TokenInput } from '../../src/platform/access/create-token.ts';
import { pepper } from '../access/actors.ts';
import type { World } from '../support/world.ts';

/** Makes a token as the command line does. */
export async function tokenOf({ database }: World, input: Partial<TokenInput> = {}): Promise<string> {
  const maker = { createdBy: 'cli', pepper: pepper() };
  const em = database.orm.em.fork();
  return (await createToken(em, { name: 'Ana', role: 'STEWARD', ...maker, ...input })).secret;
}

/** What somebody does at the desk, in its words. */
export class AtTheDesk {
  readonly page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  /** Types in a token, in place of the one before. */
  async signIn(token: string, role: string): Promise<void> {
    const forget = this.page.getByRole('button', { name: 'Olvidarla' });
    if (await forget.isVisible()) await forget.click();
    await this.page.getByLabel('Credencial', { exact: true }).fill(token);
    await this.page.getByRole('button', { name: 'Usarla' }).click();
    await this.page.getByText(`Actúas como ${role}`).waitFor();
  }

  /** Goes to a room; the page stays the same. */
  async goTo(hash: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(`${this.#url}/desk${hash}`);
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** Fills in a field by its word. */
  fill = (word: string, text: string): Promise<void> =>
    this.page.getByRole('textbox', { name: word }).first().fill(text);

  press = (name: string | RegExp): Promise<void> => this.page.getByRole('button', { name }).first().click();

  follow = (name: string | RegExp): Promise<void> => this.page.getByRole('link', { name }).first().click();

  /** Waits until a heading has the focus, and gives what stands under it. */
  async reads(heading: string): Promise<string> {
    const title = this.page.getByRole('heading', { name: heading, exact: true });
    await title.waitFor();
    return (await title.locator('..').innerText()).replaceAll(/\s+/g, ' ');
  }

  /** The id of what has the focus. */
  focused = (): Promise<string> => this.page.evaluate('document.activeElement.id');
}

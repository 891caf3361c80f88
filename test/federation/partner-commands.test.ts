import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandHere } from '../support/command-here.ts';
import { TEST_KEY } from '../support/database.ts';
import { createWorld } from '../support/world.ts';
import { grantsSdl, openPartnerServer } from './partner-server.ts';

const server = await openPartnerServer();
server.serve(grantsSdl());

const world = await createWorld((scribe) => {
  scribe.organization('Acme');
  scribe.partner(scribe.organization('Zeta'), { publisher: 'Zeta Data' });
});

const folder = await mkdtemp(join(tmpdir(), 'tejido-subgraph-'));
afterAll(() => rm(folder, { recursive: true }));
await writeFile(join(folder, 'secrets.json'), JSON.stringify({ personKey: TEST_KEY.toString('base64url') }));

const env = { DATABASE_URL: world.database.url, TEJIDO_ALLOW_HOSTS: server.host, TEJIDO_HOME: folder };
const tejido = (...args: string[]) => commandHere(args, { env });

describe('on the command line', () => {
  it('an organization becomes a partner, once', async () => {
    const added = await tejido('partner', 'add', 'acme', '--url', 'https://acme.example');
    expect(added).toEqual({
      code: 0,
      output:
        'Acme is a partner. Its own API joins with:\n  npx tejido subgraph add <name> --partner acme --url <url>\n',
    });
    expect(await tejido('partner', 'add', 'acme')).toMatchObject({ code: 1 });
  });

  it('a subgraph is checked, and nothing is changed', async () => {
    const { code, output } = await tejido('subgraph', 'check', 'becas', '--url', server.url);
    expect(code).toBe(0);
    expect(output).toMatch(/^"becas" may join\. It would add:\n/);
    expect(output).toContain('  Query.becas\n');
    expect((await tejido('subgraph', 'list')).output).toBe('There are no subgraphs.\n');
  });

  it('a subgraph is checked by its schema before anything is served', async () => {
    const path = join(folder, 'schema.graphql');
    await writeFile(path, `${grantsSdl()} type Mutation { becas: Int }`);
    const { code, output } = await tejido('subgraph', 'check', 'becas', '--sdl', path);
    expect(code).toBe(1);
    expect(output).toMatch(/^"becas" is refused:\n {2}Line \d+: .*\.\n/);
  });

  it('a subgraph is registered and listed', async () => {
    const added = await tejido('subgraph', 'add', 'becas', '--partner', 'acme', '--url', server.url);
    expect(added.output).toMatch(/^Registered "becas"\. It adds:\n/);
    expect(added.code).toBe(0);
    expect((await tejido('subgraph', 'list')).output).toContain(`becas: CHECKED, ${server.url}\n`);
  });

  it('a registered subgraph is checked where it is, and what it has changed is taken over', async () => {
    const asBefore = await tejido('subgraph', 'check', 'becas');
    expect(asBefore.output).toMatch(/^"becas" is registered with the schema that it has\. It adds:\n/);
    server.serve(grantsSdl('becas').replace('type Query {', 'type Query { becasTotal: Int '));
    const { code, output } = await tejido('subgraph', 'check', 'becas');
    expect(code).toBe(0);
    expect(output).toMatch(/^The schema of "becas" has changed\. It passes, and is taken over\. It adds:\n/);
    expect((await tejido('subgraph', 'list')).output).toContain('Query.becasTotal');
    server.serve(`${grantsSdl()} type Mutation { becas: Int }`);
    expect(await tejido('subgraph', 'check', 'becas')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^"becas" is refused:/),
    });
    server.serve(grantsSdl());
  });

  it('a subgraph is ended', async () => {
    expect((await tejido('subgraph', 'end', 'becas')).output).toBe(
      '"becas" has ended, and its name is free.\n',
    );
    expect((await tejido('subgraph', 'list')).output).toContain(`becas: ENDED, ${server.url}\n`);
  });

  it('each partner is listed with the subgraph that is its own', async () => {
    await tejido('subgraph', 'add', 'becas', '--partner', 'zeta', '--url', server.url);
    server.serve(grantsSdl('tesis'));
    await tejido('subgraph', 'add', 'tesis', '--partner', 'acme', '--url', server.url);
    const { output } = await tejido('partner', 'list');
    expect(output).toMatch(/^acme: Acme, .*tesis CHECKED\nzeta: Zeta Data, .*becas CHECKED\n/);
    await tejido('subgraph', 'end', 'tesis');
    await tejido('subgraph', 'end', 'becas');
    server.serve(grantsSdl());
  });

  it('a partner is listed and shown, and leaves with its subgraph', async () => {
    await tejido('subgraph', 'add', 'becas', '--partner', 'zeta', '--url', server.url);
    expect((await tejido('partner', 'list')).output).toContain(
      'zeta: Zeta Data, since 2026-01, becas CHECKED\n',
    );
    const shown = await tejido('partner', 'show', 'zeta');
    expect(shown.output).toMatch(
      /^Zeta Data \(zeta\)\n {2}organization: Zeta\n {2}since: 2026-01\n {2}becas: CHECKED/,
    );
    expect((await tejido('partner', 'end', 'zeta', '--reason', 'It closes')).output).toBe(
      'Zeta Data is no longer a partner. Its subgraph "becas" has ended.\n',
    );
    expect(await tejido('partner', 'end', 'zeta')).toMatchObject({ code: 1 });
    const [{ reason }] = await world.sql('select reason from private.batch order by id desc limit 1');
    expect(reason).toBe('It closes');
  });

  it.each([
    [['partner', 'add', 'nobody'], /^There is no Organization "nobody"\./],
    [['partner', 'add', 'zeta', '--url', 'ftp://zeta'], /^--url is "ftp:\/\/zeta", and an address/],
    [['partner', 'show', 'nobody'], /^There is no partner "nobody"\./],
    [['partner', 'end', 'nobody'], /^There is no partner "nobody"\./],
    [['subgraph', 'check', 'becas'], /^Give --url, .* or --sdl/],
    [['subgraph', 'check', 'Be Cas', '--url', 'https://a.example'], /^"Be Cas" is no name of a subgraph/],
    [
      ['subgraph', 'check', 'becas', '--url', 'http://10.0.0.1'],
      /^10\.0\.0\.1 is not on the public internet/,
    ],
    [['subgraph', 'check', 'becas', '--sdl', '/nowhere/a.graphql'], /cannot be read \(ENOENT\)/],
    [
      ['subgraph', 'add', 'becas', '--partner', 'nobody', '--url', 'https://a.example'],
      /^There is no Partner "nobody"\./,
    ],
    [['subgraph', 'end', 'nothing'], /^There is no subgraph "nothing" that has not ended\./],
  ])('refuses %j, in words', async (args, words) => {
    const { code, output } = await tejido(...args);
    expect(code).toBe(1);
    expect(output).toMatch(words);
  });
});

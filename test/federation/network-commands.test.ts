import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pairNetworks } from '../../src/federation/partner/pair-networks.ts';
import { federationOf } from '../../src/federation-setting.ts';
import { commandHere } from '../support/command-here.ts';
import { TEST_KEY } from '../support/database.ts';
import { serveWorld } from '../support/served.ts';
import { createWorld } from '../support/world.ts';
import { grantsSdl, openPartnerServer } from './partner-server.ts';

const theirs = await serveWorld((scribe) => {
  scribe.identify(scribe.organization('Instituto del Norte'), 'ROR', '01instituto');
  scribe.identify(scribe.organization('Later'), 'ROR', '02later0000');
});
const server = await openPartnerServer();
server.serve(grantsSdl());

const world = await createWorld((scribe) => {
  scribe.organization('Red Norte');
  scribe.identify(scribe.organization('Institute'), 'ROR', '01instituto');
});

const folder = await mkdtemp(join(tmpdir(), 'tejido-network-'));
afterAll(() => rm(folder, { recursive: true }));
await writeFile(join(folder, 'secrets.json'), JSON.stringify({ personKey: TEST_KEY.toString('base64url') }));

const { host } = new URL(theirs.url);
const url = `${theirs.url}/graphql`;
const env = {
  DATABASE_URL: world.database.url,
  TEJIDO_ALLOW_HOSTS: `${host},${server.host}`,
  TEJIDO_HOME: folder,
};
const tejido = (...args: string[]) => commandHere(args, { env });

describe('another network, on the command line', () => {
  it('is checked, and registered as it is', async () => {
    expect((await tejido('partner', 'add', 'red-norte')).code).toBe(0);
    const checked = await tejido('subgraph', 'check', 'norte', '--url', url, '--network');
    expect(checked.output).toMatch(/^"norte" may join\. It would add:\n/);
    expect(checked.output).toContain('  Query.norte\n');
    expect(checked.output).toContain('  Organization.norte\n');
    const added = await tejido(
      'subgraph',
      'add',
      'norte',
      '--partner',
      'red-norte',
      '--url',
      url,
      '--network',
    );
    expect(added.code).toBe(0);
    const { output } = await tejido('subgraph', 'list');
    expect(output).toContain('its ids are not yet its own: it has no TEJIDO_NETWORK');
  });

  it('is paired, and only said to be in a dry run', async () => {
    const dry = await tejido('subgraph', 'pair', 'norte', '--dry-run');
    expect(dry.output).toMatch(/^organizations: 0 paired before, 1 to be written\n/);
    const { code, output } = await tejido('subgraph', 'pair', 'norte');
    expect(code).toBe(0);
    expect(output).toContain(
      'same: institute (Institute) and norte/instituto-del-norte (Instituto del Norte), by ROR 01instituto',
    );
    expect((await tejido('subgraph', 'pair', 'norte')).output).toMatch(
      /^organizations: 1 paired before, 0 written\n/,
    );
  });

  it('is paired by a running server too, and one that does not answer is told of', async () => {
    await world.write((scribe) => {
      scribe.identify(scribe.organization('Came later'), 'ROR', '02later0000');
    });
    const setting = await federationOf({
      allowHosts: [host],
      origin: undefined,
      host: '127.0.0.1',
      port: 4000,
    });
    const em = world.database.orm.em.fork();
    const lines: string[] = [];
    await pairNetworks({ em, setting: { ...setting, allowHosts: [] } }, (line) => void lines.push(line));
    expect(lines).toEqual([
      expect.stringMatching(/^Warning: who is who in the network "norte" could not be read: /),
    ]);
    await pairNetworks({ em, setting }, (line) => void lines.push(line));
    expect(lines).toHaveLength(1);
    const { organization } = await world.read(
      '{ organization(identifier: { scheme: EXTERNAL, value: "norte/later" }) { slug } }',
    );
    expect(organization).toEqual({ slug: 'came-later' });
  });

  it('is not paired where it is none', async () => {
    expect((await tejido('subgraph', 'pair', 'sur')).output).toMatch(/There is no subgraph "sur"/);
    await tejido('partner', 'add', 'institute');
    await tejido('subgraph', 'add', 'becas', '--partner', 'institute', '--url', server.url);
    expect((await tejido('subgraph', 'pair', 'becas')).output).toMatch(/nobody to pair/);
  });
});

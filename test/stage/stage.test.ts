import { expect, it } from 'vitest';
import { describeGateway } from '../gateway/support/installed.ts';
import { type Answer, prepareStage } from './stage.ts';

/** Begins with us, goes to the partner and to the other network, and from each back to us. */
const CROSSING = `{
  organization(slug: "faro") {
    name
    becas { title year organization { name } experts { displayName } }
    norte { name tejido { slug } }
  }
  becas { title organization { slug } }
  norte { organization(slug: "faro-del-norte") { name tejido { name becas { title } } } }
}`;

const ANA = { displayName: 'Ana Prueba' };
const BETO = { displayName: 'Beto Prueba' };

/** What is written down of everything that is asked by it: the parts of the partner, those of the other network, and who is shown. */
function crossing({ experts = [ANA, BETO] as unknown[], becas = true, norte = true } = {}): Answer {
  const data = {
    organization: {
      name: 'Faro',
      becas: becas ? [{ title: 'Beca uno', year: 2025, organization: { name: 'Faro' }, experts }] : null,
      norte: norte ? { name: 'Faro del Norte', tejido: { slug: 'faro' } } : null,
    },
    becas: becas
      ? [
          { title: 'Beca uno', organization: { slug: 'faro' } },
          { title: 'Beca dos', organization: null },
        ]
      : null,
    norte: norte
      ? {
          organization: {
            name: 'Faro del Norte',
            tejido: { name: 'Faro', becas: becas ? [{ title: 'Beca uno' }] : null },
          },
        }
      : null,
  };
  const failed = (partner: string, paths: string[][]) =>
    paths.map((path) => ({ path, code: 'PARTNER_UNAVAILABLE', partner }));
  const atNorte = norte && [['norte', 'organization', 'tejido', 'becas']];
  const errors = [
    ...(becas ? [] : failed('fundacion', [['organization', 'becas'], ['becas'], ...(atNorte || [])])),
    ...(norte ? [] : failed('red-norte', [['organization', 'norte'], ['norte']])),
  ];
  return { data, ...(errors.length > 0 && { errors }) };
}

describeGateway(
  'two Tejidos, a gateway, and a partner made by the kit',
  async () => {
    const stage = await prepareStage();
    const { ask, run, sur, norte, gateway, partner, urls } = stage;
    const data = async (query: string) => (await ask(query)).data;
    /** Waits until the answer is what is written down, errors too: who is who is kept for a minute, and this waits for longer. */
    const answers = (expected: Answer, query = CROSSING) =>
      expect.poll(async () => inOrder(await ask(query)), { timeout: 90_000 }).toEqual(inOrder(expected));

    it('are joined by commands, and answer as one graph', async () => {
      await Promise.all([sur.start(), norte.start(), partner.start()]);
      expect(await run('sur', 'partner', 'add', 'fundacion')).toContain('Fundación de Prueba is a partner.');
      expect(await run('sur', 'partner', 'add', 'red-norte')).toContain('Red del Norte is a partner.');
      expect(await run('sur', 'subgraph', 'check', 'becas', '--url', urls.partner)).toBe(
        '"becas" may join. It would add:\n  BecasRecord\n  Expert.becas\n  Organization.becas\n  Query.becas\n',
      );
      const joins = (name: string, slug: string, url: string, ...more: string[]) =>
        run('sur', 'subgraph', 'add', name, '--partner', slug, '--url', url, ...more);
      expect(await joins('becas', 'fundacion', urls.partner)).toContain('Registered "becas".');
      expect(await joins('norte', 'red-norte', urls.norte, '--network')).toContain('Registered "norte".');
      await gateway.start();
      await answers(crossing());
      expect(await run('sur', 'subgraph', 'list')).toMatch(/becas: COMPOSED[\s\S]*norte: COMPOSED/);
    });

    it('cost their own fields alone when they are killed, and heal when they are started', async () => {
      await partner.stop('SIGKILL');
      await answers(crossing({ becas: false }));
      await partner.start();
      await answers(crossing());
      await norte.stop('SIGKILL');
      await answers(crossing({ norte: false }));
      await norte.start();
      await answers(crossing());
    });

    it('cost their own fields alone when they are frozen', async () => {
      partner.freeze();
      await answers(crossing({ becas: false }));
      partner.thaw();
      await answers(crossing());
      norte.freeze();
      await answers(crossing({ norte: false }));
      norte.thaw();
      await answers(crossing());
    });

    it('go on as they were while our server is away, which nothing of ours is given out without', async () => {
      await sur.stop();
      await answers(
        { data: { becas: [{ title: 'Beca uno' }, { title: 'Beca dos' }] } },
        '{ becas { title } }',
      );
      await expect
        .poll(async () => (await data('{ becas { title organization { slug } } }')) as object)
        .toEqual({ becas: null });
      await gateway.stop();
      await gateway.start();
      await answers(
        { data: { becas: [{ title: 'Beca uno' }, { title: 'Beca dos' }] } },
        '{ becas { title } }',
      );
    });

    it('are refused what breaks a rule, and what composed before goes on', async () => {
      await stage.changeSchema('  slug: String!\n  becas(', '  slug: String!\n  becasTotal: Int!\n  becas(');
      await partner.stop();
      await partner.start();
      await sur.start(); // which reads all schemas, as it does each hour
      await expect
        .poll(() => run('sur', 'subgraph', 'list'))
        .toMatch(/becas: REFUSED.*\n {2}Line \d+: Organization\.becasTotal is never null/);
      await answers(crossing());
    });

    it('are taken over with what they have changed, once that keeps the rules', async () => {
      await stage.changeSchema('becasTotal: Int!', 'becasTotal: Int');
      await partner.stop();
      await partner.start();
      await sur.stop();
      await sur.start();
      await answers(
        { data: { organization: { name: 'Faro', becasTotal: null } } },
        '{ organization(slug: "faro") { name becasTotal } }',
      );
      expect(await run('sur', 'subgraph', 'list')).toContain('becas: COMPOSED');
      await answers(crossing());
    });

    it('show nobody who was withdrawn, in the one network or in the other', async () => {
      const people =
        '{ expert(slug: "beto") { displayName norte { displayName } } norte { ana: expert(slug: "ana-norte") { displayName tejido { slug } } } }';
      await answers(
        {
          data: {
            expert: { ...BETO, norte: { displayName: 'Beto P.' } },
            norte: { ana: { displayName: 'Ana P.', tejido: { slug: 'ana' } } },
          },
        },
        people,
      );
      const leave = ['--level', 'withhold', '--reason', 'A test'];
      await run('sur', 'person', 'leave', 'ana', ...leave);
      await answers(crossing({ experts: [null, BETO] }));
      await run('norte', 'person', 'leave', 'beto-norte', ...leave);
      await answers(
        {
          data: {
            expert: { ...BETO, norte: null },
            norte: { ana: { displayName: 'Ana P.', tejido: null } },
          },
        },
        people,
      );
    });

    it('leave: what a partner added is gone, and all else is as it was', async () => {
      expect(await run('sur', 'partner', 'end', 'fundacion')).toContain('Its subgraph "becas" has ended.');
      await expect.poll(() => data('{ __type(name: "BecasRecord") { name } }')).toEqual({ __type: null });
      expect(await ask('{ becas { title } }')).toEqual({ errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }] });
      await answers(
        { data: { organization: { name: 'Faro', norte: { name: 'Faro del Norte' } } } },
        '{ organization(slug: "faro") { name norte { name } } }',
      );
    });

    it('end when they are told to', async () => {
      await gateway.stop();
      await Promise.all([sur.stop(), norte.stop(), partner.stop()]);
    });
  },
  { retry: 0 },
);

/** Which of two partners fails first is chance. */
const inOrder = ({ data, errors }: Answer): Answer => ({
  data,
  ...(errors && { errors: errors.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) }),
});

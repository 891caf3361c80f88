import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { textIn } from './entities.ts';
import { servePartners } from './partner-rows.ts';

const { url, get } = await servePartners({
  contact: 'mailto:red@example.org',
  gateway: 'https://graph.example',
});

/** What a page says, as it is read, with single spaces. */
async function read(path: string): Promise<string> {
  const { status, body } = await get(path);
  expect([path, status]).toEqual([path, 200]);
  return textIn(body.replaceAll('</li>', ' </li>')).replaceAll(/\s+/g, ' ');
}

describe('the page of all partners', () => {
  it('says what a partner is, who is one, since when, and what each brings, in words with its names behind them', async () => {
    const text = await read('/partners');
    expect(text).toContain('Una organización aliada suma datos suyos a esta red');
    expect(text).toContain('Becas del Fondo Fondo Abierto · Aliada desde enero de 2026');
    expect(text).toContain(
      'En cada organización Las becas que dio. Organization.becas becas total Organization.becasTotal',
    );
    expect(text).toContain('En cada persona Las becas que recibió. Expert.becas');
    expect(text).toContain('Listas propias Todas las becas, las más recientes primero. Query.becas');
  });

  it('says the same in English, in which what a partner writes stays as it is', async () => {
    const text = await read('/partners?lang=en');
    expect(text).toContain('A partner adds data of its own to this network');
    expect(text).toContain('Partner since January 2026');
    expect(text).toContain('On each organization Las becas que dio. Organization.becas');
  });

  it('says how each is doing, and when that was found', async () => {
    const text = await read('/partners');
    const day = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
    expect(text).toMatch(
      /Responde Sus datos se consultan junto con los de esta red\. Última revisión: .+, \d\d:\d\d UTC\./,
    );
    expect(text).toContain(`Última revisión: ${day}`);
    expect(text).toMatch(
      /No responde En la última revisión no respondió\. .+ Así desde: .+ UTC\. Última revisión: .+ UTC\./,
    );
    expect(text).toContain('No cumple las reglas');
    expect(text).toContain('Line 3: write "Int".');
    expect(text).toContain('Por incorporarse Pasó la revisión, y falta incorporarlo.');
    expect(text).not.toContain('No answer.'); // what went wrong on the way is for whoever runs it
  });

  it('marks reasons as English, which the check gives them in', async () => {
    expect((await get('/partners')).body).toMatch(/<ul class="reasons" lang="en">/);
  });

  it('says of what is not recorded that it is not known', async () => {
    const text = await read('/partners');
    expect(text).toContain('Universidad Abierta No consta desde cuándo es aliada');
    expect(text).toContain('Todavía no ha conectado ningún servicio: no se sabe qué aportará.');
    expect(text).toContain('Todavía no se sabe qué aporta su servicio.');
  });

  it('tells another network in words, and whether ways lead across', async () => {
    const text = await read('/partners');
    expect(text).toContain(
      'bajo el nombre «norte»; cada red sigue respondiendo por lo suyo. Donde está escrito',
    );
    expect(text).toContain(
      'bajo el nombre «sur»; cada red sigue respondiendo por lo suyo. No se ha encontrado',
    );
    expect(text).not.toContain('NorteNetwork');
  });

  it('lists apart who has left', async () => {
    const text = await read('/partners');
    const [now, left] = text.split('Quiénes lo fueron');
    expect(now).not.toContain('Archivo Viejo');
    expect(left).toContain('Archivo Viejo Aliada desde 2025 · Dejó de participar: febrero de 2026');
  });

  it('says how to join and how to leave, and whom to write to', async () => {
    const { body } = await get('/partners');
    expect(body).toContain('npx tejido kit subgraph becas');
    expect(body).toContain('npx tejido partner end mi-organizacion');
    expect(body).toContain('docs/joining.es.md');
    expect(body.match(/<a href="mailto:red@example.org">red@example.org<\/a>/g)).toHaveLength(2);
    expect((await get('/partners?lang=en')).body).toContain('docs/joining.md');
  });

  it('says in words that there is none, and how the first one joins', async () => {
    const empty = await serveWorld();
    const text = textIn((await empty.get('/partners')).body);
    expect(text).toContain('Todavía no hay ninguna organización aliada.');
    expect(text).toContain('Cómo sumarse');
    expect(text).not.toContain('Quiénes lo fueron');
  });
});

describe('the page of a partner', () => {
  it('says who it is, since when, where its data is, and under which licence', async () => {
    const { body } = await get('/partners/fondo-abierto');
    expect(body).toContain('<a href="/organizations/fondo-abierto">Fondo Abierto</a>');
    expect(body).toMatch(/href="https:\/\/fondo\.example\/datos" rel="noopener nofollow ugc"/);
    expect(body).toContain('CC BY 4.0');
    expect(textIn(body)).toContain('https://becas.example/graphql');
  });

  it('lists its fields with what they mean, and says which it does not explain', async () => {
    const text = await read('/partners/fondo-abierto');
    expect(text).toContain('Organization.becas Las becas que dio.');
    expect(text).toContain('Organization.becasTotal No lo explica');
    expect(text).toContain('BecasGrant Una beca y quién la recibió.');
  });

  it('gives a query that asks the network and it at once, and leads to GraphiQL at the gateway', async () => {
    const { body } = await get('/partners/fondo-abierto?lang=en');
    const query = /at once:<\/p>\s*<pre tabindex="0">([^<]+)<\/pre>/.exec(
      body.replaceAll(/<!--.*?-->/g, ''),
    )![1]!;
    expect(query.replaceAll('&quot;', '"')).toBe(`{
  organization(slug: "fondo-abierto") {
    name
    becas { id title year }
    becasTotal
  }
  experts(first: 3) {
    nodes {
      displayName
      becas { id title year }
    }
  }
  becas(first: 3) { id title year }
}`);
    const href = /href="(https:\/\/graph\.example\/graphiql\?[^"]+)"/
      .exec(body)![1]!
      .replaceAll('&amp;', '&');
    expect(new URL(href).searchParams.get('query')).toBe(query.replaceAll('&quot;', '"'));
  });

  it('says that the address of the gateway is not known where it is not', async () => {
    const own = await servePartners();
    const text = textIn((await own.get('/partners/fondo-abierto')).body);
    expect(text).toContain('Su dirección no está indicada aquí');
  });

  it('asks a network by its name, and crosses to it where ways lead across', async () => {
    expect(await read('/partners/red-norte')).toContain(
      '{ organization(slug: "red-norte") { name norte { name } } norte { editions(first: 3) { nodes { name } } } }',
    );
    expect(await read('/partners/red-sur')).not.toContain('organization(slug');
  });

  it('says of a network whose ids are not yet its own that they are not, in both languages', async () => {
    const said = 'Sus identificadores todavía no son propios';
    expect(await read('/partners/red-sur')).toContain(said);
    expect(await read('/partners/red-norte')).not.toContain(said);
    expect(await read('/partners/red-sur?lang=en')).toContain('Its ids are not yet its own');
  });

  it('tells of one that left until when, what it brought, and no way to ask or to leave', async () => {
    const text = await read('/partners/archivo-viejo');
    expect(text).toContain('Dejó de participar: febrero de 2026');
    expect(text).toContain(
      'Desconectado Lo que aportaba ya no se consulta aquí. Desconectado el 3 de febrero de 2026',
    );
    expect(text).toContain('Qué aportaba No consta qué aportaba su servicio.');
    expect(text).not.toMatch(/Cómo se consulta|Cómo dejar de participar|viejo.example/);
  });

  it('leads to where it is edited, and to where anybody says what is wrong with it', async () => {
    const { body } = await get('/partners/fondo-abierto');
    expect(body).toContain('href="/desk#/partners/fondo-abierto"');
    expect(body).toContain('href="/correct?of=partners%2Ffondo-abierto"');
    expect(await read('/correct?of=partners%2Ffondo-abierto')).toContain('Becas del Fondo');
  });

  it('is not there for a slug that nobody has', async () => {
    expect((await get('/partners/nobody')).status).toBe(404);
    const moved = await get('/partners/Fondo-Abierto');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/partners/fondo-abierto']);
  });

  it('is led to from the page of its organization, while it is a partner', async () => {
    const linked = 'href="/partners/';
    const article = async (slug: string) =>
      (await get(`/organizations/${slug}`)).body.split('</article>')[0]!;
    expect(await article('fondo-abierto')).toContain(`${linked}fondo-abierto"`);
    expect(await article('ajena')).not.toContain(linked);
    expect(await article('archivo-viejo')).not.toContain(linked);
  });

  it('is shared with a picture of its own', async () => {
    expect((await get('/partners/red-norte')).body).toContain(
      `${url}/pictures/partners/red-norte.png?lang=es`,
    );
    for (const slug of ['red-norte', 'fondo-abierto', 'archivo-viejo', 'sin-servicio'])
      expect((await get(`/pictures/partners/${slug}.png`)).status).toBe(200);
  });
});

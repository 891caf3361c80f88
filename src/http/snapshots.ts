import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportFiles } from '../community/export/export-files.ts';
import type { CommunityContext } from '../community/fields/context.ts';
import { LICENSE } from '../community/license.ts';
import { ClientError } from '../platform/errors.ts';
import { allOf, raw, sql } from '../platform/read/sql.ts';
import { bibtexOf, type Citation, cslOf } from './citation.ts';
import { type ContextOf, refuse } from './exports.ts';
import { noSuchSnapshot, snapshotAddress } from './revision.ts';

type CitationOf = (context: CommunityContext, revision: string) => Promise<Citation>;

interface SnapshotRoute {
  Params: { revision: string };
}

/** Serves what a snapshot is and how it is cited, and how the newest revision is. */
export function serveCitations(
  app: FastifyInstance,
  contextOf: ContextOf,
  changedAt: () => Promise<Date>,
): void {
  app.get<SnapshotRoute>('/snapshots/:revision', answer(contextOf, describeSnapshot));
  const serve = (folder: string, citationOf: CitationOf) => {
    const bib: Describe = async (...asked) => bibtexOf(await citationOf(...asked));
    const json: Describe = async (...asked) => [cslOf(await citationOf(...asked))];
    app.get<SnapshotRoute>(`${folder}/citation.bib`, answer(contextOf, bib, 'application/x-bibtex'));
    app.get<SnapshotRoute>(
      `${folder}/citation.json`,
      answer(contextOf, json, 'application/vnd.citationstyles.csl+json'),
    );
  };
  serve('/snapshots/:revision', async (context, revision) =>
    snapshotCitation(context, await readSnapshotRow(context, revision)),
  );
  serve('/data', async (context) => newestCitation(context, await changedAt()));
}

type Describe = (context: CommunityContext, revision: string) => Promise<string | object>;

const answer =
  (contextOf: ContextOf, describe: Describe, type = 'application/json') =>
  async (request: FastifyRequest<SnapshotRoute>, reply: FastifyReply) => {
    try {
      const described = await describe(contextOf(request, reply), request.params.revision);
      reply
        .header('cache-control', 'public, no-cache')
        .header('access-control-expose-headers', 'x-request-id');
      return reply
        .type(`${type}; charset=utf-8`)
        .send(typeof described === 'string' ? described : JSON.stringify(described, null, 2));
    } catch (error) {
      if (error instanceof ClientError) return refuse(request, reply, error);
      throw error;
    }
  };

interface SnapshotRow {
  label: string;
  takenAt: Date;
  revision: string;
  contentHash: string;
  doi: string | null;
  license: string;
}

/** The first snapshot that holds a revision. */
async function readSnapshotRow({ reader, origin }: CommunityContext, revision: string): Promise<SnapshotRow> {
  const shape = reader.planner.catalog.shape('Snapshot');
  const [row] = await reader.run(sql`select s.label, s.taken_at, s.revision, s.content_hash, s.doi, s.license
    from ${shape.table} s where ${allOf(sql`s.revision = ${revision}`, shape.visible(raw('s')))} order by s.id limit 1`);
  if (!row) throw noSuchSnapshot(revision, origin);
  return {
    label: row.label as string,
    takenAt: new Date(row.taken_at as string),
    revision,
    contentHash: row.content_hash as string,
    doi: row.doi as string | null,
    license: row.license as string,
  };
}

const FILES = [...exportFiles.values()].filter(({ mode }) => mode === 'ORGANIZATION');

async function describeSnapshot(context: CommunityContext, revision: string) {
  const row = await readSnapshotRow(context, revision);
  const address = snapshotAddress(context.origin, revision);
  return {
    ...row,
    files: FILES.map(({ name, format }) => ({ url: `${address}/${name}`, mediaType: format.mediaType })),
    citation: { bibtex: `${address}/citation.bib`, cslJson: `${address}/citation.json` },
  };
}

const hostOf = (origin: string): string => new URL(origin).host;

const snapshotCitation = (
  { origin }: CommunityContext,
  { label, takenAt, revision, doi, license, contentHash }: SnapshotRow,
): Citation => ({
  title: `Tejido network: ${label}`,
  publisher: hostOf(origin),
  date: takenAt,
  revision,
  url: snapshotAddress(origin, revision),
  license,
  doi,
  note: `Snapshot of revision ${revision}, SHA-256 ${contentHash}.`,
});

async function newestCitation(context: CommunityContext, changedAt: Date): Promise<Citation> {
  const { community, origin } = context;
  const { name: revision } = await community.currentRevision();
  return {
    title: 'Tejido network',
    publisher: hostOf(origin),
    date: changedAt,
    revision,
    url: `${origin}/data/network.zip?revision=${revision}`,
    license: LICENSE,
    note: `Revision ${revision}. The address answers while this revision is the newest; then it says what is kept of it.`,
  };
}

import type { PersonExport } from './person-export.ts';

/** Everything that is held on a person, as a page to print. */
export function pageOf({ person, exportedAt, tables, log, proposals, places }: PersonExport): string {
  const sections = [
    ...Object.entries(tables).map(([table, rows]) => section(table, rows)),
    section('Historial / Log', log),
    section('Propuestas / Proposals', proposals),
    section('Dónde se muestra / Where shown', places),
  ];
  return `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><title>Datos de una persona / Data held on a person</title>
<style>body{font:11pt sans-serif;margin:2em}table{border-collapse:collapse;width:100%;page-break-inside:auto}
th,td{border:1px solid #888;padding:.2em .4em;text-align:left;vertical-align:top;word-break:break-word}h2{margin-top:2em}</style></head>
<body><h1>Datos de una persona / Data held on a person</h1><p>${escaped(person)} · ${escaped(exportedAt)}</p>
${sections.join('\n')}
</body></html>
`;
}

function section(title: string, rows: readonly object[]): string {
  if (rows.length === 0) return '';
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = (row: object) =>
    columns.map((column) => `<td>${escaped(textOf((row as Record<string, unknown>)[column]))}</td>`).join('');
  return `<h2>${escaped(title)}</h2><table><tr>${columns.map((each) => `<th>${escaped(each)}</th>`).join('')}</tr>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</table>`;
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : String(value);
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

import { cells, demo, demos } from './lines.ts';

/** One line each: outcome | on | status | reported by | verified by | note. The last of an outcome is its status. */
const reports = `
2021-diccionarios | 2021-09 | adopted | estandares | | Lo adoptan siete publicadoras
2021-diccionarios | 2022-11-10 | superseded | datos-civicos | | Lo reemplaza el formato único
2021-calendario | 2021-08-15 | in-progress | sistema-transparencia | | Primer borrador en consulta
2021-calendario | 2021-12-10 | done | sistema-transparencia | acceso-informacion | Calendario publicado
2021-mapa-base | 2021-10 | in-progress | mapas-abiertos | | Inventario de capas terminado
2021-mapa-base | 2022-07 | stalled | mapas-abiertos | | Falta acuerdo sobre la licencia tras la división del instituto
2021-gasto-desglosado | 2022-01 | adopted | hacienda-abierta | gasto-publico | La dirección lo hace suyo
2021-estaciones | 2022-04 | in-progress | meteorologia | aire-limpio | Nueve de quince estaciones abiertas
2021-licencia | 2021-11-30 | dropped | gobierno-digital | | Se prefieren licencias internacionales ya existentes
2022-diccionario-comun | 2023-03-20 | adopted | gobierno-digital | estandares | Formato acordado
2022-calendario-estatal | 2023-05 | in-progress | transparencia-jalisco | sistema-transparencia | Doce estados confirmados
2022-mapa-base | 2023-04 | in-progress | mapas-y-geografia | | La alianza retoma el trabajo de sus dos predecesoras
2022-compras | 2023-01 | in-progress | hacienda-abierta | | Prueba con mil contratos
2022-compras | 2023-02-28 | done | hacienda-abierta | cuentas-claras | Enlace publicado
2022-alertas | 2023 | adopted | salud-poblacional | epidemiologia | Formato en uso
2022-lenguas | 2023-08 | in-progress | lenguas | | Dos de tres traducciones terminadas
2022-formacion | 2023-05-12 | done | ciencias-aplicadas | biodatos | Tres talleres repetidos en línea
2023-diccionario-vigente | 2024-02 | in-progress | gobierno-digital | | Registro en pruebas
2023-calendario-herederas | 2024-01-15 | in-progress | integridad-publica | sistema-transparencia | Reparto firmado
2023-mapa-base | 2023-12-18 | done | mapas-y-geografia | estadistica-del-valle | Versión 1.0 publicada
2023-aire-y-salud | 2024 | in-progress | salud-chihuahua | | Primer cruce en una ciudad
2023-cuidados | 2024-03-08 | adopted | igualdad | cuidados | Cuestionario aprobado
`;

/** One line each: id | owner | outcomes | title. */
const items = `
calendario-de-apertura | sistema-transparencia | 2021-calendario 2022-calendario-estatal 2023-calendario-herederas | Calendario común de apertura
mapa-base | mapas-y-geografia | 2021-mapa-base 2022-mapa-base 2023-mapa-base | Mapa base de uso libre
dinero-publico | hacienda-abierta | 2021-gasto-desglosado 2022-compras 2023-presupuesto-local | Dinero público, del presupuesto al contrato
aire-y-salud | meteorologia | 2021-estaciones 2022-alertas 2023-aire-y-salud | Aire y salud en los mismos datos
diccionarios | gobierno-digital | 2021-diccionarios 2022-diccionario-comun 2023-diccionario-vigente | Diccionarios de datos
lenguas-y-cuidados | | 2022-lenguas 2021-cuidados 2023-cuidados | Lenguas y cuidados
`;

/** The rows of outcome_evidence: what was reported of an outcome later, by whom, and who verified it. */
export function evidence(): Record<string, string>[] {
  return cells(reports).map(([outcome, on, status, reportedBy, verifiedBy, note]) => ({
    outcome_id: demo(outcome),
    on: on!,
    status: status!,
    note: note!,
    url: `https://example.org/demo/seguimiento/${outcome}/${on}`,
    reported_by: demo(reportedBy),
    verified_by: demo(verifiedBy),
  }));
}

/** The rows of agenda_items: the long questions that outcomes of several years feed. */
export function agendaItems(): Record<string, string>[] {
  return cells(items).map(([id, owner, outcomes, title]) => ({
    id: `demo-agenda-${id}`,
    title: title!,
    owner_id: demo(owner),
    outcomes: demos(outcomes).join(';'),
    source: 'demo-memoria-2023',
  }));
}

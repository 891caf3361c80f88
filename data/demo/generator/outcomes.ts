import { cells, demo, demos } from './lines.ts';
import type { Activity } from './programme.ts';

/** One line each: id | kind | activity kind and circle | status | due | proposers | responsible | continues | text. */
const lines = `
2021-diccionarios | recommendation | thematic-table tecnologia | superseded | | datos-civicos estandares | | | Acompañar cada conjunto de datos con su diccionario
2021-calendario | agreement | thematic-table acceso | done | 2021-12 | acceso-informacion | sistema-transparencia | | Publicar un calendario común de apertura de datos
2021-mapa-base | agreement | thematic-table territorio | stalled | 2022-06-30 | mapas-abiertos | estadistica-y-geografia mapas-abiertos | | Reunir un mapa base de uso libre
2021-gasto-desglosado | recommendation | thematic-table presupuesto | adopted | | gasto-publico contratos-claros | hacienda-abierta | | Publicar el gasto desglosado hasta el comprobante
2021-estaciones | agreement | thematic-table salud | in-progress | 2022 | aire-limpio meteorologia | meteorologia | | Abrir las mediciones de las estaciones de aire
2021-cuidados | recommendation | thematic-table derechos | proposed | | cuidados genero-y-datos | igualdad | | Medir el tiempo de cuidados con preguntas comunes
2021-punto-de-partida | conclusion | ceremony | | | acceso-informacion | | | La apertura de datos necesita acuerdos que duren más que una administración
2021-quien-falta | conclusion | panel derechos | | | data-rights | | | Los datos abiertos todavía no describen a quienes más los necesitan
2021-licencia | recommendation | panel tecnologia | dropped | 2021-11 | nube | gobierno-digital | | Redactar una licencia nacional de datos
2022-diccionario-comun | recommendation | thematic-table tecnologia | adopted | 2023-03 | estandares datos-civicos | interoperabilidad gobierno-digital | 2021-diccionarios | Adoptar un solo formato de diccionario de datos
2022-calendario-estatal | agreement | thematic-table acceso | in-progress | 2023-06-30 | transparencia-jalisco transparencia-sonora | sistema-transparencia acceso-informacion | 2021-calendario | Extender el calendario de apertura a los estados
2022-mapa-base | agreement | thematic-table territorio | in-progress | 2023-09 | geografia-del-valle mapas-abiertos | geografia-del-valle mapas-abiertos | 2021-mapa-base | Retomar el mapa base por etapas, un estado a la vez
2022-compras | agreement | thematic-table presupuesto | done | 2023-02-28 | contratos-claros gasto-publico | hacienda-abierta cuentas-claras | 2021-gasto-desglosado | Enlazar cada contrato con su partida presupuestal
2022-alertas | recommendation | thematic-table salud | adopted | | epidemiologia salud-poblacional | salud-poblacional | 2021-estaciones | Publicar alertas de salud y aire en un mismo formato
2022-lenguas | agreement | thematic-table derechos | in-progress | 2023-10 | lenguas software-libre | lenguas | | Traducir el portal de muestra a tres lenguas indígenas
2022-personas-primero | conclusion | keynote | | | genero-y-datos | | | Una política de datos empieza por los problemas de las personas
2022-archivo | recommendation | panel acceso | proposed | | documentos-publicos | documentos-publicos | | Documentar cada conjunto de datos desde que nace
2022-formacion | agreement | workshop | done | 2023-05 | biodatos | ciencias-aplicadas | | Repetir los talleres en línea para quienes no pudieron viajar
2023-diccionario-vigente | agreement | thematic-table tecnologia | in-progress | 2024-06 | gobierno-digital estandares | gobierno-digital | 2022-diccionario-comun | Poner en marcha el registro común de diccionarios
2023-calendario-herederas | agreement | thematic-table acceso | in-progress | 2024-03-31 | sistema-transparencia | integridad-publica transparencia-ciudadana | 2022-calendario-estatal | Repartir el calendario de apertura entre las dos instituciones herederas
2023-mapa-base | agreement | thematic-table territorio | done | 2023-12 | mapas-y-geografia | mapas-y-geografia estadistica-del-valle | 2022-mapa-base | Publicar la primera versión del mapa base
2023-auditoria-de-algoritmos | recommendation | panel tecnologia | proposed | | algoritmos ia-publica | gobierno-digital | | Llevar un registro público de algoritmos
2023-presupuesto-local | agreement | thematic-table presupuesto | proposed | 2024-09 | municipios-abiertos presupuesto-lab | contraloria-norte cuentas-sinaloa | 2022-compras | Llevar el enlace de contratos a diez municipios
2023-aire-y-salud | agreement | thematic-table salud | in-progress | 2024 | aire-limpio genero-y-datos | salud-chihuahua meteorologia | 2022-alertas 2021-estaciones | Cruzar las mediciones de aire con los datos de salud
2023-cuidados | recommendation | thematic-table derechos | adopted | | cuidados igualdad | igualdad | 2021-cuidados 2022-lenguas | Preguntar por los cuidados en todas las lenguas
2023-manos-a-la-obra | conclusion | ceremony | | | sistema-transparencia | | | Diez sedes muestran que la política ya se puede aplicar desde lo local
`;

function from(activities: Activity[], edition: string, place: string): string {
  const [kind, circle] = place.split(' ');
  const held = activities.filter((activity) => activity.edition === edition && activity.kind === kind);
  const activity = circle ? held.find((one) => one.circle === circle) : held.at(-1);
  if (!activity) throw new Error(`No ${place} in ${edition} for an outcome to come from`);
  return activity.id;
}

/** The rows of outcomes: conclusions, recommendations and agreements, some carried on from year to year. */
export function outcomes(activities: Activity[]): Record<string, string>[] {
  return cells(lines).map((row) => {
    const [id, kind, place, status, due, proposers, responsible, continues, text] = row as [
      string,
      ...string[],
    ];
    const year = id.slice(0, 4);
    return {
      id: demo(id),
      edition_id: demo(year),
      kind: kind!,
      text: text!,
      activity_id: from(activities, demo(year), place!),
      status: status!,
      due_on: due!,
      proposed_by: demos(proposers).join(';'),
      responsible: demos(responsible).join(';'),
      continues: demos(continues).join(';'),
      source: `demo-memoria-${year}`,
    };
  });
}

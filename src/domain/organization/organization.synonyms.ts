import { vocabulary } from '../../platform/package/cells/vocabulary.ts';
import { scopes } from './organization.table.ts';
import { organizationChangeKinds } from './organization-change.table.ts';

// Which texts mean which word. Case, accents, spaces and punctuation do not matter: "Mesa Temática" is `mesa tematica`.

export const scope = vocabulary(scopes, {
  LOCAL: 'estatal,municipal,subnacional,subnational,state,city,ciudad,estado,municipio',
  NATIONAL: 'nacional,federal,country,pais',
  REGIONAL:
    'varios paises,several countries,multi country,america latina,latin america,latinoamericano,latinoamericana,latin american,iberoamericano,iberoamericana,centroamericano,centroamericana,continental',
  INTERNATIONAL: 'internacional,global,mundial,worldwide,multilateral',
});

export const organizationChangeKind = vocabulary(organizationChangeKinds, {
  RENAMED: 'renombrado,renombrada,cambio de nombre,rename,renaming',
  MERGED: 'fusionado,fusionada,fusion,merge,merger',
  SPLIT: 'dividido,dividida,division,escision,separado',
  ABSORBED: 'absorbido,absorbida,absorcion,absorption',
  DISSOLVED: 'disuelto,disuelta,disolucion,extinguido,extinguida,extincion,dissolution,closed',
  FUNCTIONS_TRANSFERRED: 'transferencia de funciones,funciones transferidas,functions transfer,transferred',
});

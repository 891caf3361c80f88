import { vocabulary } from '../../platform/package/cells/vocabulary.ts';
import { consents, tieConsents } from './expert.table.ts';

// Which texts mean which word. Case, accents, spaces and punctuation do not matter: "Mesa Temática" is `mesa tematica`.

export const consent = vocabulary(consents, {
  GRANTED: 'otorgado,otorgada,concedido,si,yes,given,granted consent,aceptado',
  DENIED: 'negado,negada,denegado,no,refused,rechazado',
  WITHDRAWN: 'retirado,retirada,revocado,revocada,revoked,cancelado',
  EMBARGOED: 'embargado,embargada,embargo,reservado,aplazado',
});

export const tieConsent = vocabulary(tieConsents, {
  GRANTED: 'otorgado,otorgada,concedido,concedida,si,yes,given,opt in,opted in,acepta,aceptado,aceptada',
  DENIED:
    'negado,negada,denegado,denegada,no,refused,rechazado,rechazada,opt out,opted out,withdrawn,revoked,retirado,retirada,revocado,revocada',
});

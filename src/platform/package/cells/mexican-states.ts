/** A state of Mexico, as its ISO code, the abbreviations in everyday use, and its key in INEGI's catalogue. */
interface MexicanState {
  code: string;
  abbreviations: string;
  key: string;
}

const states = [
  ['MX-AGU', 'Ags'],
  ['MX-BCN', 'BC,Baja Calif,Baja California Norte'],
  ['MX-BCS', 'BCS,Baja Calif Sur'],
  ['MX-CAM', 'Camp'],
  ['MX-COA', 'Coah'],
  ['MX-COL', 'Col'],
  ['MX-CHP', 'Chis'],
  ['MX-CHH', 'Chih'],
  ['MX-CMX', 'DF,Cd de México,Cd México,Cd Mx,Ciudad de Méx,México DF'],
  ['MX-DUR', 'Dgo'],
  ['MX-GUA', 'Gto'],
  ['MX-GRO', 'Gro'],
  ['MX-HID', 'Hgo'],
  ['MX-JAL', 'Jal'],
  ['MX-MEX', 'Edo de México,Edo México,Edo Méx,Edo de Méx,Est de México,Est Méx,Edomex,Méx,EM'],
  ['MX-MIC', 'Mich'],
  ['MX-MOR', 'Mor'],
  ['MX-NAY', 'Nay'],
  ['MX-NLE', 'NL,Nvo León'],
  ['MX-OAX', 'Oax'],
  ['MX-PUE', 'Pue'],
  ['MX-QUE', 'Qro'],
  ['MX-ROO', 'Q Roo,QRoo,QR,Qtna Roo'],
  ['MX-SLP', 'SLP'],
  ['MX-SIN', 'Sin'],
  ['MX-SON', 'Son'],
  ['MX-TAB', 'Tab'],
  ['MX-TAM', 'Tamps'],
  ['MX-TLA', 'Tlax'],
  ['MX-VER', 'Ver'],
  ['MX-YUC', 'Yuc'],
  ['MX-ZAC', 'Zac'],
] as const;

/** In the order of INEGI's keys, 01 to 32. */
export const mexicanStates: readonly MexicanState[] = states.map(([code, abbreviations], at) => ({
  code,
  abbreviations,
  key: String(at + 1).padStart(2, '0'),
}));

import type { Scribe } from '../../../support/world.ts';

type Row = { id: number };

/** Makes what is asked for by name or letter, when it is first asked for. */
class Meetings {
  readonly scribe: Scribe;
  readonly #organizations = new Map<string, Row>();
  readonly series = new Map<string, Row>();
  #people = 0;

  constructor(scribe: Scribe) {
    this.scribe = scribe;
  }

  organization(letter: string): Row {
    const known = this.#organizations.get(letter);
    const row = known ?? this.scribe.organization(`Red ${letter}`, { slug: letter.toLowerCase() });
    this.#organizations.set(letter, row);
    return row;
  }

  edition(name: string, year: number): Row {
    const series = this.series.get(name) ?? this.scribe.series(name);
    this.series.set(name, series);
    return this.scribe.edition(series, `${name} ${year}`, { year, startsOn: `${year}-05-13` });
  }

  activity = (name: string, year: number) =>
    this.scribe.activity(this.edition(name, year), `Mesa ${name} ${year}`);

  /** Somebody comes on behalf of each organization. */
  bring(activity: object, letters: string): void {
    for (const letter of letters) {
      const someone = this.scribe.expert(`Alguien de ${letter}`, { slug: `alguien-${this.#people++}` });
      this.scribe.participation(activity, someone, { onBehalfOf: this.organization(letter) });
    }
  }
}

const SIXTEEN = 'ABCDEFGHJKLMNOPQ';

/** Series by name, each a small graph of its own; organizations go by a letter. */
export function meetings(scribe: Scribe): Map<string, Row> {
  const made = new Meetings(scribe);
  attendByAffiliation(made);
  attendRepeatedly(made);
  attendEditionAsAWhole(made);
  convene(made);
  fillHall(made);
  meetOften(made);
  return made.series;
}

/** Ana, who was of U until 2021 and of I from 2022, comes in three years and says once on whose behalf. */
function attendByAffiliation(made: Meetings): void {
  const { scribe } = made;
  const ana = scribe.expert('Ana Inventada');
  scribe.affiliation(ana, made.organization('U'), { from: '2019', to: '2021' });
  scribe.affiliation(ana, made.organization('I'), { from: '2022' });
  for (const year of [2018, 2021, 2022]) {
    const table = made.activity('Afiliada', year);
    scribe.participation(table, ana);
    made.bring(table, 'R');
  }
  const table = made.activity('En nombre', 2021);
  scribe.participation(table, ana, { onBehalfOf: made.organization('I') });
  made.bring(table, 'R');
}

/** Three of U and two of R come to the same table, and Eva of U in two roles. */
function attendRepeatedly(made: Meetings): void {
  const { scribe } = made;
  const table = made.activity('Repetida', 2021);
  made.bring(table, 'UUURR');
  const eva = scribe.expert('Eva Inventada');
  for (const role of ['MODERATOR', 'SPEAKER'])
    scribe.participation(table, eva, { role, onBehalfOf: made.organization('U') });
}

/** U and I have part in an edition, of whose two tables one had somebody of U, the other nobody. */
function attendEditionAsAWhole(made: Meetings): void {
  const { scribe } = made;
  const edition = made.edition('Sin mesa', 2021);
  for (const letter of 'UI') {
    const spokesperson = scribe.expert(`Vocera de ${letter}`);
    scribe.participation({ edition }, spokesperson, {
      activity: null,
      onBehalfOf: made.organization(letter),
    });
  }
  made.bring(scribe.activity(edition, 'Mesa de una'), 'U');
  scribe.activity(edition, 'Mesa de nadie');
}

/** U and R convene two editions of three, I the last; sixteen convene one together. */
function convene(made: Meetings): void {
  const convene = (name: string, year: number, letters: string) => {
    const edition = made.edition(name, year);
    for (const letter of letters) made.scribe.convening(edition, made.organization(letter));
  };
  for (const year of [2021, 2022, 2023]) convene('Convocada', year, year === 2023 ? 'I' : 'UR');
  convene('Convocatoria', 2021, SIXTEEN);
}

function fillHall(made: Meetings): void {
  const hall = made.activity('Plenaria', 2021);
  made.bring(hall, SIXTEEN);
  made.bring(made.scribe.activity(hall.edition, 'Mesa chica'), 'A');
}

/** A and B meet at 90 tables; at 90 others, C is alone. */
function meetOften(made: Meetings): void {
  const { scribe } = made;
  const edition = made.edition('Larga', 2021);
  const [a, b, c] = ['A', 'B', 'C'].map((letter) => ({
    expert: scribe.expert(`Asidua de ${letter}`),
    onBehalfOf: made.organization(letter),
  }));
  for (let at = 0; at < 180; at++) {
    const table = scribe.activity(edition, `Mesa larga ${at}`);
    for (const { expert, onBehalfOf } of at % 2 ? [a!, b!] : [c!])
      scribe.participation(table, expert, { onBehalfOf });
  }
}

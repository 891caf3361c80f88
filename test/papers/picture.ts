// Draws docs/answer.svg, the picture in the README: a question and what the network answers.

/** The question in the picture. */
export const QUESTION = `{
  edition(slug: "datacon-2021") {
    name
    conveners {
      nodes {
        role
        organization {
          name acronym dissolvedOn
          sector { name(locale: "en") }
          successors { name }
        }
      }
    }
    figures {
      measure qualifier value recorded
      sources { nodes { publisher } }
    }
  }
}`;

export interface PicturedAnswer {
  edition: { name: string; conveners: { nodes: Convening[] }; figures: Figure[] };
}

interface Convening {
  role: string;
  organization: {
    name: string;
    acronym: string | null;
    dissolvedOn: string | null;
    sector: { name: string };
    successors: { name: string }[];
  };
}

interface Figure {
  measure: string;
  qualifier: 'EXACT' | 'MORE_THAN' | 'ABOUT';
  value: number;
  recorded: number;
  sources: { nodes: { publisher: string }[] };
}

const [WIDTH, HEIGHT, LEFT, LINE] = [1040, 430, 380, 17];
const QUALIFIED = { EXACT: '', MORE_THAN: 'more than ', ABOUT: 'about ' };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (x: number, y: number, words: string, kind = '') =>
  `<text x="${x}" y="${y}"${kind && ` class="${kind}"`}>${escaped(words)}</text>`;
const inWords = (value: string) => value.toLowerCase().replaceAll('_', ' ');

const question = () =>
  QUESTION.split('\n').map((line, at) => text(28, 50 + at * LINE, line.replaceAll(' ', '\u00a0'), 'code'));

function convening({ role, organization }: Convening, y: number): string[] {
  const { name, acronym, dissolvedOn, sector, successors } = organization;
  const x = LEFT + 48;
  return [
    `<path d="M${LEFT + 12} 62V${y}H${x - 18}" class="line"/>`,
    `<circle cx="${x - 8}" cy="${y}" r="9" class="${dissolvedOn ? 'ended' : 'node'}"/>`,
    text(x + 10, y - 2, acronym ?? name, 'name'),
    text(x + 10, y + 15, `${inWords(role)}, ${inWords(sector.name)}`, 'note'),
    ...successors.flatMap((heir, at) => [
      `<path d="M${x + 190} ${y}h30V${y + at * 32}h16" class="line" marker-end="url(#arrow)"/>`,
      text(x + 252, y + 5 + at * 32, heir.name, 'name'),
    ]),
    ...(dissolvedOn ? [text(x + 252, y - 19, `dissolved ${dissolvedOn}; handed over to`, 'note')] : []),
  ];
}

function figure(
  { measure, qualifier, value, recorded, sources }: Figure,
  y: number,
  scale: number,
): string[] {
  const who = sources.nodes.map(({ publisher }) => publisher).join(', ');
  return [
    text(LEFT + 12, y, inWords(measure), 'name'),
    text(LEFT + 232, y, `${QUALIFIED[qualifier]}${value} published by ${who}, ${recorded} recorded`, 'note'),
    `<rect x="${LEFT + 12}" y="${y + 7}" width="${value * scale}" height="7" class="published"/>`,
    `<rect x="${LEFT + 12}" y="${y + 7}" width="${recorded * scale}" height="7" class="node"/>`,
  ];
}

/** The picture of an answer, as SVG. */
export function draw({ edition }: PicturedAnswer): string {
  const scale = 600 / Math.max(...edition.figures.map(({ value }) => value));
  const parts = [
    ...question(),
    text(LEFT + 4, 50, edition.name, 'title'),
    ...edition.conveners.nodes.flatMap((each, at) => convening(each, 104 + at * 76)),
    ...edition.figures.flatMap((each, at) => figure(each, 252 + at * 42, scale)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
<title>${escaped(edition.name)}: who convened it, what became of them, and what was published beside what is recorded</title>
<style>
  text { font: 14px system-ui, sans-serif; fill: #1f2933 }
  .code { font: 12.5px ui-monospace, "DejaVu Sans Mono", monospace; fill: #d9e2ec }
  .title { font-size: 19px; font-weight: 600 }
  .name { font-weight: 600 }
  .note { font-size: 12.5px; fill: #52606d }
  .line { fill: none; stroke: #9aa5b1; stroke-width: 1.5 }
  .node { fill: #0b7285 } .ended { fill: #fff; stroke: #0b7285; stroke-width: 3 } .published { fill: #cfe8ec }
</style>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
<path d="M0 0L8 4L0 8z" fill="#9aa5b1"/></marker></defs>
<rect width="${WIDTH}" height="${HEIGHT}" rx="10" fill="#fff"/>
<path d="M10 0H${LEFT - 24}V${HEIGHT}H10A10 10 0 0 1 0 ${HEIGHT - 10}V10A10 10 0 0 1 10 0" fill="#243b53"/>
${parts.join('\n')}
</svg>
`;
}

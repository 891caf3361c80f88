import type { Locale } from '../i18n/locale.ts';
import { presenceMessages } from '../i18n/presence.ts';
import { chartFigure, roomFor, type Size, symbolOf } from './chart.ts';
import type { Plotting } from './plotting.ts';
import { colourOf, type Sign } from './sign.ts';

/** What is recorded of an organization at an edition. */
export interface Presence {
  /** The edition, such as "DATACON 2021". */
  edition: string;
  /** Whether it convened or supported it. */
  convened: boolean;
  people: number;
  activities: number;
}

/** An organization over the editions of its series, the oldest first. */
export function presenceStrip(
  name: string,
  sector: Sign | null,
  editions: readonly Presence[],
  { id, query }: { id: string; query?: string | undefined },
  locale: Locale,
) {
  const messages = presenceMessages[locale];
  const convenedOrNot = ({ convened }: Presence) => (convened ? messages.convened : messages.notConvened);
  return chartFigure(
    {
      id,
      title: messages.title(name),
      description: editions.map((each) => messages.described(each, convenedOrNot(each))).join('; '),
      query,
      table: {
        head: [messages.edition, messages.convening, messages.people, messages.activities],
        rows: editions.map((each) => [each.edition, convenedOrNot(each), each.people, each.activities]),
      },
      plot: (size, plot) => draw({ sector, editions, messages }, size, plot),
    },
    locale,
  );
}

interface Strip {
  sector: Sign | null;
  editions: readonly Presence[];
  messages: (typeof presenceMessages)[Locale];
}

function draw({ sector, editions, messages }: Strip, size: Size, plot: Plotting['plot']) {
  const rows = [messages.convening, messages.people, messages.activities];
  const numbers = editions
    .flatMap(({ edition, people, activities }) => [
      { edition, row: messages.people, count: people },
      { edition, row: messages.activities, count: activities },
    ])
    .filter(({ count }) => count > 0);
  const marginLeft = roomFor(rows, size);
  const letters = (size.width - marginLeft) / editions.length / (size.font * 0.52);
  return {
    height: 148,
    marginLeft,
    marginTop: 6,
    marginBottom: 44,
    marginRight: 8,
    x: { axis: null, domain: editions.map(({ edition }) => edition) },
    y: { axis: null, domain: rows },
    marks: [
      plot.ruleY(rows, { stroke: 'var(--line)' }),
      plot.axisY(rows, { tickSize: 0, label: null }),
      plot.axisX({ tickSize: 0, label: null, tickFormat: (text: string) => inTwoLines(text, letters) }),
      plot.dot(
        editions.filter(({ convened }) => convened),
        { x: 'edition', y: () => messages.convening, r: 7, ...styleOf(sector) },
      ),
      plot.dot(numbers, { x: 'edition', y: 'row', r: 10, fill: 'var(--soft)', stroke: 'var(--accent)' }),
      plot.text(numbers, { x: 'edition', y: 'row', text: 'count', fontWeight: 700 }),
    ],
  };
}

const styleOf = (sector: Sign | null) => ({
  fill: sector ? colourOf(sector.colour.name) : 'var(--none)',
  symbol: symbolOf(sector?.shape ?? 'CIRCLE'),
});

/** The name of an edition over its year, shortened to so many letters a line. */
function inTwoLines(name: string, letters: number): string {
  const [, head = name, year = ''] = /^(.*?)\s*(\d{4})$/.exec(name) ?? [];
  const short = head.length <= letters ? head : `${head.slice(0, Math.max(3, Math.floor(letters) - 1))}.`;
  return year ? `${short}\n${year}` : short;
}

/** A line that reads the data, and the program it is for. */
export interface DataLine {
  program: string;
  code: string;
}

/** A line for each program that analysts use, of the network at an origin. */
export const dataLines = (origin: string): DataLine[] => [
  {
    program: 'pandas',
    code: `import pandas as pd; print(pd.read_csv("${origin}/export/organizations.edges.csv").merge(pd.read_csv("${origin}/data/organizations.csv"), left_on="source_slug", right_on="id")[["source_label", "target_label", "shared", "sector"]].head())`,
  },
  {
    program: 'R',
    code: `print(table(read.csv("${origin}/data/participations.csv")$role))`,
  },
  {
    program: 'DuckDB',
    code: `select role, count(*) from '${origin}/data/participations.csv' group by role order by 2 desc;`,
  },
  {
    program: 'Observable',
    code: `ties = d3.csv("${origin}/export/organizations.edges.csv", d3.autoType)`,
  },
  { program: 'curl', code: `curl -sSfOJ "${origin}/data/network.zip"` },
];

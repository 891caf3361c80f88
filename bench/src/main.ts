import { chosen, contest, dropReaderLater } from './contest.ts';
import { readOptions } from './options.ts';
import { connect } from './postgres.ts';
import { growthTable, legend, machine, manner, sizeTable } from './report.ts';
import { session } from './session.ts';

const options = readOptions(process.argv.slice(2));

await session(options.keep, async (postgres, later) => {
  dropReaderLater(postgres, options, later);
  const client = await connect(postgres.urlOf('postgres'));
  console.log(`${await machine(client)}\n\n${legend(chosen(options))}`);
  await client.end();
  const results = await contest(postgres, options, later);
  console.log(`\n${manner(options, results)}`);
  const { sizes, servers } = options;
  for (const size of sizes) console.log(`\n### Size ${size}\n\n${sizeTable(results, size, servers)}`);
  for (const size of sizes.slice(1))
    console.log(`\n### From ${sizes[0]} to ${size}\n\n${growthTable(results, sizes[0]!, size, servers)}`);
});

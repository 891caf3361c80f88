import { dropReaderLater, withAgreed } from './contest.ts';
import { readOptions } from './options.ts';
import { session } from './session.ts';

const options = readOptions(process.argv.slice(2));

// All servers answer all questions about all subjects, and say the same; nothing is measured.
await session(options.keep, async (postgres, later) => {
  dropReaderLater(postgres, options, later);
  await withAgreed(postgres, options, later, async (agreed) => {
    for (const [{ name }, requests] of agreed) {
      const [first = []] = requests.values();
      const names = [...requests.keys()].map((server) => server.name);
      console.log(`(${name[0]}) ${names.join(', ')}: the same about ${first.length} subjects`);
    }
  });
});

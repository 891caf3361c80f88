import type { Config } from './config.ts';
import { type Pepper, type Peppers, pepperOf, type ReadPeppers } from './platform/access/pepper.ts';
import { CommandError } from './platform/command-error.ts';
import { changeSecrets, newKey, readSecrets, type Secrets } from './secrets.ts';

/** For how many days a pepper is known after another has taken its place. */
export const KNOWN_DAYS = 30;

const DAY = 86_400_000;

type Settings = Pick<Config, 'home' | 'peppers'>;

/** Reads the peppers: those of the environment, else those of the home, where one is made if there is none. */
export const peppersOf =
  ({ home, peppers: given }: Settings): ReadPeppers =>
  async () =>
    given ? (given.map((text) => pepperOf(Buffer.from(text))) as [Pepper, ...Pepper[]]) : ofHome(home);

async function ofHome(home: string): Promise<Peppers> {
  const found = await readSecrets(home);
  const secrets = found.pepper ? found : await changeSecrets(home, withPepper);
  return [ofKey(secrets.pepper!), ...stillKnown(secrets).map(({ key }) => ofKey(key))];
}

const stillKnown = ({ formerPeppers = [] }: Secrets) =>
  formerPeppers.filter(({ until }) => Date.now() < Date.parse(until));

const ofKey = (key: string): Pepper => pepperOf(Buffer.from(key, 'base64url'));

const withPepper = (secrets: Secrets): Secrets => ({ ...secrets, pepper: secrets.pepper ?? newKey() });

/** Makes a new pepper in a home; answers until when tokens under the one before are known. */
export async function rotatePepper({ home, peppers }: Settings): Promise<Date> {
  if (peppers)
    throw new CommandError(
      'The pepper is in TEJIDO_PEPPER. Put a new one there, before the one there is, with a comma between them:\n' +
        `take the earlier one out after ${KNOWN_DAYS} days.`,
    );
  const until = new Date(Date.now() + KNOWN_DAYS * DAY);
  await changeSecrets(home, (secrets) => {
    const former = { key: withPepper(secrets).pepper!, until: until.toISOString() };
    return { ...secrets, pepper: newKey(), formerPeppers: [former, ...stillKnown(secrets)] };
  });
  return until;
}

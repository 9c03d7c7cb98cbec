import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { idFrom } from '../check/read/placement.ts';
import { asOfDate } from '../model/calendar.ts';
import { email } from '../schemas/fields/contact-points.ts';
import { type HostName, HOSTS } from '../schemas/hosts.ts';
import { line } from '../schemas/fields/text.ts';
import { collections, type CollectionName } from '../schemas/collections.ts';
import { type Field, isTrial, type Surroundings } from '../scaffolds/kind.ts';
import { trustCenterFiles } from '../scaffolds/trust-center.ts';
import { siteFolder } from '../site/folder.ts';
import { completeAnswers, givenAnswers, withTerminal } from './answers.ts';
import { textOf, UsageError, type Command } from './command.ts';
import { checkFolder, reportForPeople } from '../check/gate.ts';
import { shownPath } from '../site/commands.ts';
import { asOfOption, realDate, userPath } from './site-options.ts';

const fields: readonly Field[] = [
  { option: 'name', ask: 'The company, as readers know it' },
  { option: 'url', ask: 'Where the trust center will be published, such as https://trust.acme.com' },
  { option: 'email', ask: 'Where reports of vulnerabilities go' },
  { option: 'host', ask: 'The host', choices: HOSTS, fallback: () => HOSTS[0] },
];

/** A name for a folder's company: `acme-trust` is "Acme Trust". */
const companyOf = (dir: string): string =>
  idFrom(basename(dir))
    .split(/[-.]/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ') || 'Our company';

/** With `--yes`, what was not given is made up, and marked as such by addresses that are nobody's. */
function usual(dir: string): readonly Field[] {
  const host = ({ name = '' }: Readonly<Record<string, string>>) => `${idFrom(name) || 'company'}.example`;
  const fallbacks: Record<string, Field['fallback']> = {
    name: () => companyOf(dir),
    url: (_, answers) => `https://trust.${host(answers)}`,
    email: (_, answers) => `security@${host(answers)}`,
  };
  return fields.map((field) => ({ ...field, fallback: fallbacks[field.option] ?? field.fallback }));
}

function objectionTo({ option }: Field, answer: string): string | undefined {
  if (option === 'url') {
    const isRight = URL.canParse(answer) && /^https:\/\/[^/@?#]+(?:\/[a-z0-9-]+)*\/?$/.test(answer);
    return isRight ? undefined : `"${answer}" is no address such as https://trust.acme.com`;
  }
  if (option === 'host') {
    return HOSTS.some((host) => host === answer) ? undefined : `"${answer}" is no host: ${HOSTS.join(', ')}`;
  }
  const result = (option === 'email' ? email : line).safeParse(answer);
  return result.success ? undefined : result.error.issues[0]?.message;
}

/** @throws UsageError unless the folder is new or holds nothing but a repository. */
function emptyFolder(given: string | undefined): string {
  if (given === undefined) throw new UsageError('Say where: npm run init -- ../our-trust-center');
  const dir = userPath(given);
  if (!existsSync(dir)) return dir;
  const strange = statSync(dir).isDirectory() ? readdirSync(dir).find((name) => name !== '.git') : basename(dir);
  if (strange === undefined) return dir;
  throw new UsageError(`${dir} is not empty: it holds ${strange}. A new trust center gets a folder of its own.`);
}

function surroundingsOn(asOf: string): Surroundings {
  const names = Object.keys(collections) as CollectionName[];
  return {
    asOf,
    ids: Object.fromEntries(names.map((name) => [name, new Set<string>()])) as unknown as Surroundings['ids'],
  };
}

const versionOfCandor = (): string =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }).version;

export const init: Command = {
  options: {
    ...asOfOption,
    name: { value: 'TEXT', help: 'The company, as readers know it' },
    url: { value: 'URL', help: 'Where the trust center will be published' },
    email: { value: 'ADDRESS', help: 'Where reports of vulnerabilities go' },
    host: { value: 'NAME', help: `Where it is hosted: ${HOSTS.join(', ')} (default: ${HOSTS[0]})` },
    yes: { help: 'Ask nothing: make up what is not given, for a trial' },
  },
  arguments: [{ name: 'DIR', help: 'The folder to make' }],
  async run(values, [given]) {
    const dir = emptyFolder(given);
    const requested = textOf(values, 'as-of');
    const asOf = asOfDate(requested && realDate(requested), undefined, new Date());
    const isSilent = values['yes'] === true;
    const asked = isSilent ? usual(dir) : fields;
    const answers = await withTerminal((ask) =>
      completeAnswers(
        { fields: asked, objectionTo, surroundings: surroundingsOn(asOf) },
        givenAnswers(values, fields),
        isSilent ? undefined : ask,
      ),
    );
    const { name = '', url = '', email: address = '' } = answers;
    const host = answers['host'] as HostName;
    const beginning = { name, url, email: address, asOf, host, folder: basename(dir), tag: `v${versionOfCandor()}` };
    for (const [path, text] of Object.entries(trustCenterFiles(beginning))) {
      const file = join(dir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
      console.log(`Wrote ${shownPath(file)}`);
    }
    const result = await checkFolder(siteFolder(dir));
    console.log(['', reportForPeople(result), '', ...nextSteps(shownPath(dir), isTrial(beginning))].join('\n'));
    return result.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

function nextSteps(dir: string, isOnlyTrial: boolean): string[] {
  const trial = 'The addresses are placeholders, so its pages say that the company is fictional.';
  return [
    ...(isOnlyTrial ? [trial] : []),
    `See it:   npm run dev -- --site ${dir}`,
    `Build it: npm run build -- --site ${dir}`,
    `Then read ${join(dir, 'README.md')}: it says what to write first.`,
  ];
}

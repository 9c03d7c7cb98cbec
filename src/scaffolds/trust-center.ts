import { sha256 } from '../integrity/checksum-list.ts';
import { addMonths } from '../model/calendar.ts';
import { NOTHING_RELEASED, RELEASED_FILE, writeReleased } from '../schemas/released.ts';
import type { SecurityTxt } from '../schemas/security-txt.ts';
import { canonicalOf, SECURITY_TXT_PATHS, writeSecurityTxt } from '../security-txt/fields.ts';
import { type Beginning, isTrial } from './kind.ts';
import { yamlOf } from './new-file.ts';
import { dependabot, gitlabPipeline, workflow } from './workflow.ts';

const GITHUB = '.github/workflows/trust-center.yml';
const GITLAB = '.gitlab-ci.yml';

/** The README of a new trust center: what its authors need, without knowing how Candor is made. */
function authorsReadme({
  name,
  url,
  tag,
  folder,
  host,
}: Pick<Beginning, 'name' | 'url' | 'tag' | 'folder' | 'host'>): string {
  return `# The trust center of ${name}

This folder holds what is published at ${url}. Candor makes the site from it. \`content/\` holds the texts and facts,
\`public/\` what is served as it is.

## Every day

Check Candor out beside this folder, at the tag \`${tag}\`, and run its commands there:

\`\`\`
git clone --branch ${tag} <the address of Candor's repository> candor
cd candor && npm ci
npm run dev -- --site ../${folder}        # write, and see it at once
npm run check -- --site ../${folder}      # every mistake, with its place and its fix
npm run release -- --site ../${folder}    # lock what readers have been told
\`\`\`

The file \`${host === 'gitlab' ? GITLAB : GITHUB}\` checks on each push and every day, and publishes what passes: a version comes into
force, and a certificate expires, on the page that is built that day. It says at its top what it needs before the first run.

## To write something new

\`\`\`
npm run new -- policy "Access Control" --site ../${folder}
npm run new -- version policies/access-control --site ../${folder}
npm run new -- subprocessor --site ../${folder}
npm run new -- --help
\`\`\`

Each asks for what it needs and writes one file. Then open the file, fill in the rest, and run \`check\`. What may stand in it is
listed in \`docs/fields.md\` of Candor, and the guide for authors is \`docs/guide/\`.

## What to do first

1. \`content/organization.yaml\`: who you are, whom to write to, where the product runs.
2. \`npm run new -- disclosure\` and \`npm run new -- programme\`: how somebody who finds a hole can tell you. \`security.txt\` is there already; it is made
   from \`content/security-txt.yaml\` by \`npm run security-txt\`, and expires: once a year, change \`expires\` and run the command.
3. \`npm run new -- whitepaper\`, then the policies that customers ask for.
4. \`npm run new -- subprocessor\` for each company that processes personal data for you.
5. \`npm run release\`, and commit \`content/released.json\`.

## What never changes silently

A version that was released keeps its text, and what was promised on a day stays promised on that day. To say something
else, publish a new version or a change with a date. To correct a mistake, correct it and say so:

\`\`\`
npm run release -- --erratum policies/access-control/1.0 "The interval in chapter 3 was misprinted." --site ../${folder}
\`\`\`

Readers see the correction on the page of that version.
`;
}

const TRIAL = `# One of the addresses here is a placeholder, so the site says that the company is fictional and is shown as of a fixed
# day. Once all of them are real, delete these lines.
`;

function organizationFile(beginning: Beginning): string {
  const { name, url, email, asOf, host } = beginning;
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/(?<!\/)\/+$/, '');
  const fields = yamlOf({
    name,
    summary: `What ${name} does to protect the data of its customers, and how to report a weakness.`,
    site: { origin, ...(base && { base }), host },
    language: 'en',
    contacts: { security: { email, for: 'Vulnerabilities, suspected incidents and questions about security' } },
  });
  return isTrial(beginning) ? `${fields}${TRIAL}${yamlOf({ sample: { asOf } })}` : fields;
}

function securityTxt({ url, email, asOf }: Beginning): SecurityTxt {
  return {
    contact: [`mailto:${email}`],
    // RFC 9116 section 2.5.5 recommends less than a year.
    expires: `${addMonths(asOf, 11)}T00:00:00Z`,
    preferredLanguages: ['en'],
    canonical: [canonicalOf(new URL(url))],
  };
}

/** The files of a new trust center, by their paths in its folder. */
export function trustCenterFiles(beginning: Beginning): Record<string, string> {
  const fields = securityTxt(beginning);
  const text = writeSecurityTxt(fields);
  const published = SECURITY_TXT_PATHS.map((path) => [`public/${path}`, text] as const);
  return {
    'README.md': authorsReadme(beginning),
    '.gitignore': 'candor/\ndist/\n.DS_Store\n',
    ...(beginning.host === 'gitlab'
      ? { [GITLAB]: gitlabPipeline(beginning) }
      : { '.github/dependabot.yml': dependabot, [GITHUB]: workflow(beginning) }),
    'content/organization.yaml': organizationFile(beginning),
    'content/security-txt.yaml': yamlOf(fields),
    [`content/${RELEASED_FILE}`]: writeReleased({ ...NOTHING_RELEASED, securityTxt: { sha256: sha256(text) } }),
    ...Object.fromEntries(published),
  };
}

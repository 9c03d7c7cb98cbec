import { addMonths } from '../model/calendar.ts';
import { sha256 } from '../integrity/hash.ts';
import { NOTHING_RELEASED, RELEASED_FILE, writeReleased } from '../schemas/released.ts';
import type { SecurityTxt } from '../schemas/security-txt.ts';
import { canonicalOf, SECURITY_TXT_PATHS, writeSecurityTxt } from '../security-txt/write.ts';
import { authorsReadme } from './authors-readme.ts';
import { isTrial, type Beginning } from './beginning.ts';
import { yamlOf } from './new-file.ts';
import { dependabot, workflow } from './workflow.ts';

const TRIAL = `# One of the addresses here is a placeholder, so the site says that the company is fictional and is shown as of a fixed
# day. Once all of them are real, delete these lines.
`;

function organizationFile(beginning: Beginning): string {
  const { name, url, email, asOf } = beginning;
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/(?<!\/)\/+$/, '');
  const fields = yamlOf({
    name,
    summary: `What ${name} does to protect the data of its customers, and how to report a weakness.`,
    site: { origin, ...(base && { base }) },
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
    '.github/dependabot.yml': dependabot,
    '.github/workflows/trust-center.yml': workflow(beginning),
    'content/organization.yaml': organizationFile(beginning),
    'content/security-txt.yaml': yamlOf(fields),
    [`content/${RELEASED_FILE}`]: writeReleased({ ...NOTHING_RELEASED, securityTxt: { sha256: sha256(text) } }),
    ...Object.fromEntries(published),
  };
}

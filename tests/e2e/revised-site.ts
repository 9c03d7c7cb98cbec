import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { put } from '../unit/integrity/sealed-site.ts';
import { copyOfDefault } from './command.ts';
import { builtOnce } from './every-site.ts';

/** A day on which everything has been announced and little been taken back, and one on which all has. */
export type RevisedDay = '2026-11-22' | '2026-12-10';

const entry = (name: string, life: string): string => `name: ${name}
purpose: Sorts voice messages by topic.
dataCategories: [voice recordings]
locations: [{ country: DE }]
transferMechanism: none-eea
${life}`;

const added: Record<string, string> = {
  'called-off': entry(
    'Hallmere Speech',
    `announced: 2026-10-20
effective: 2026-12-20
calledOff: { on: 2026-12-03, reason: The pilot did not meet our accuracy target. }
`,
  ),
  'postponed-twice': entry(
    'Lindqvist Voice',
    `announced: 2026-10-01
effective: 2026-11-20
postponed:
  - { on: 2026-11-10, to: 2026-12-20, reason: The security review takes longer. }
  - { on: 2026-12-05, to: 2027-01-15, reason: Its new data centre opens later. }
`,
  ),
  'postponed-and-called-off': entry(
    'Ostrava Audio',
    `announced: 2026-10-05
effective: 2026-11-25
postponed: [{ on: 2026-11-15, to: 2027-01-10, reason: The contract is not signed yet. }]
calledOff: { on: 2026-12-08, reason: We did not agree on the audit rights. }
`,
  ),
  'listed-in-error': entry(
    'Quayside Forms',
    `announced: 2026-01-20
effective: 2026-03-01
listedInError: { on: 2026-12-01, reason: It hosts our careers page and processes no customer data. }
`,
  ),
};

/** Lines that are added to entries and advisories of the default site, each after a line of theirs. */
const edits: readonly [file: string, after: RegExp, more: string][] = [
  [
    'subprocessors/twilio.yaml',
    /^ {4}effective: 2026-12-15\n/m,
    `    postponed: [{ on: 2026-11-28, to: 2027-01-20, reason: WhatsApp has not approved our number yet. }]
    calledOff: { on: 2026-12-09, reason: Customers told us that they do not need WhatsApp. }
`,
  ],
  [
    'subprocessors/sentry.yaml',
    /$(?![^])/,
    `endAnnounced: 2026-11-21
ended: 2026-12-31
endReason: We move error reports to our own servers.
endCalledOff: { on: 2026-12-07, reason: Our own servers are not ready. }
`,
  ],
  [
    'advisories/nl-2025-01.mdx',
    /^published: .*\n/m,
    'withdrawn: { on: 2026-12-04, reason: The report described a browser setting and not a fault of the widget. }\n',
  ],
  [
    'advisories/nl-2026-02.mdx',
    /^published: .*\n/m,
    'updated: [{ on: 2026-12-02, summary: The first affected release is that of 11 June 2026. }]\n',
  ],
];

/**
 * A copy of the default trust center in which plans were called off or postponed, an entry was listed in error, an end does
 * not come, one advisory is withdrawn and one corrected.
 */
function revisedSite(): string {
  const folder = copyOfDefault();
  for (const [id, text] of Object.entries(added)) put(folder, `content/subprocessors/${id}.yaml`, text);
  for (const [file, after, more] of edits) {
    const text = readFileSync(join(folder, 'content', file), 'utf8');
    put(
      folder,
      `content/${file}`,
      text.replace(after, (line) => line + more),
    );
  }
  const organization = readFileSync(join(folder, 'content/organization.yaml'), 'utf8');
  put(folder, 'content/organization.yaml', organization.replace(/^ {2}asOf: .*$/m, `  asOf: 2026-12-10`));
  return folder;
}

/** Where that trust center is built as of a day. */
export function builtRevised(day: RevisedDay): Promise<string> {
  return builtOnce(`revised-${day}`, () => ['--site', revisedSite(), '--as-of', day]);
}

import { put } from '../unit/integrity/sealed-site.ts';

/** Words that occur nowhere else, each for one place. */
export interface Markers {
  /** The word for a place, the same each time. */
  mark: (place: string) => string;
  /** Words by place. */
  places: ReadonlyMap<string, string>;
}

/** Makes words that begin alike, `zqh` or `zqp`, and are each told apart by four more letters. */
export function markers(prefix: string): Markers {
  const places = new Map<string, string>();
  const letters = (number: number): string =>
    [17576, 676, 26, 1].map((unit) => String.fromCharCode(97 + (Math.floor(number / unit) % 26))).join('');
  return {
    places,
    mark: (place) => {
      const word = places.get(place) ?? prefix + letters(places.size);
      places.set(place, word);
      return word;
    },
  };
}

/** The day as of which `hidden` is not published. */
export const MARKED_DAY = '2026-06-30';

/** The front matter of a version of a document, with a word in each field. */
function version(mark: (place: string) => string, name: string, more = ''): string {
  const word = (field: string): string => mark(`${name}, ${field}`);
  return `---
# ${word('comment')}
id: ${word('id')}
title: ${word('title')}
summary: ${word('summary')}.
classification: ${word('classification')}
owner: ${word('owner')}
approvedBy: ${word('approvedBy')}
approvedOn: 2026-01-02
effective: 2026-02-01
controls: [soc2:CC9.2]
${more}---

## ${word('heading')}

${word('text')} and **${word('bold')}**.[^1]

| ${word('column')} |
|---|
| ${word('cell')} |

[^1]: ${word('note')}
`;
}

/** A record with a word in each field named. */
const record = (mark: (place: string) => string, name: string, fields: readonly string[], rest: string): string =>
  `# ${mark(`${name}, comment`)}\n${fields.map((field) => `${field}: ${mark(`${name}, ${field}`)}`).join('\n')}\n${rest}`;

/**
 * Writes a trust center in which everything that is published on a day and everything that is not carries a word of its own.
 * It is at home two months later: what is told as done by then, thanks and all, stays out of a look back to `MARKED_DAY`.
 *
 * @param hidden for what may not be published: drafts, what is dated later, what is announced later, comments, what lies beside
 * @param open for what is published, in every kind of file
 */
export function writeMarkedSite(folder: string, hidden: Markers, open: Markers): void {
  const { mark } = hidden;
  put(
    folder,
    'content/organization.yaml',
    record(
      open.mark,
      'organization',
      ['headline', 'address'],
      `# ${mark('organization, comment')}
name: Marked
site: { origin: https://trust.marked-example.eu }
crosswalks: [soc2]
language: en
contacts: { security: { email: security@marked-example.eu } }
subprocessorNotice: [{ notice: 10 days, objection: 5 days }]
documentsElsewhere: [{ title: ${open.mark('document elsewhere, title')}, kind: dpa, ask: security }]
sample: { asOf: 2026-08-31 }
`,
    ).replace(/^#.*\n/, ''),
  );
  // Documents: a version that is published, a draft after it, and a document that is a draft altogether.
  const kinds = ['whitepaper', 'disclosure', 'policies/access'];
  for (const kind of kinds) {
    const id = `MK-${kinds.indexOf(kind)}`;
    const numbered = (text: string): string => text.replace(/^id: .*$/m, `id: ${id}`);
    const shown = version(open.mark, kind).replace(/^# .*$/m, `# ${mark(`${kind}, comment`)}`);
    put(folder, `content/${kind}/1.0.mdx`, numbered(shown));
    const changes = `changes: [${mark(`${kind} draft, changes`)}.]\ndraft: true\n`;
    put(folder, `content/${kind}/2.0.mdx`, numbered(version(mark, `${kind} draft`, changes)));
  }
  const slug = mark('draft policy, slug');
  put(folder, `content/policies/${slug}/1.0.mdx`, version(mark, 'draft policy', 'draft: true\n'));
  // What is dated later than the day.
  put(
    folder,
    `content/advisories/${mark('advisory, name')}.mdx`,
    `---\n${record(mark, 'advisory', ['title', 'summary', 'workaround'], `affected: [${mark('advisory, affected')}]\nfixed: [${mark('advisory, fixed')}]\ncredits: [Finder ${mark('advisory, credits')}]\nseverity: high\npublished: 2026-07-15\n`)}---\n\n${mark('advisory, text')}\n`,
  );
  put(
    folder,
    `content/updates/2026-07-20-${mark('update, name')}.mdx`,
    `---\n${record(mark, 'update', ['title', 'summary'], 'kind: incident\n')}---\n\n${mark('update, text')}\n`,
  );
  put(
    folder,
    `content/acknowledgments/${mark('thanks, name')}.yaml`,
    record(
      mark,
      'thanks',
      ['researcher', 'finding'],
      `date: 2026-08\nlink: https://${mark('thanks, link')}.example.org/\n`,
    ),
  );
  // Subprocessors that nobody has heard of, and changes and ends of known ones that have not been announced.
  const details = ['purpose', 'service', 'legalEntity', 'address', 'dataAccess'];
  const lists = (name: string): string =>
    `dataCategories: [${mark(`${name}, data`)}]\ncertifications: [${mark(`${name}, certifications`)}]\nsafeguards: [${mark(`${name}, safeguards`)}.]\nlocations: [{ country: DE, city: ${mark(`${name}, city`)} }]\n`;
  put(
    folder,
    `content/subprocessors/${mark('subprocessor, id')}.yaml`,
    record(
      mark,
      'subprocessor',
      ['name', ...details],
      `${lists('subprocessor')}announced: 2026-08-01\neffective: 2026-10-01\n`,
    ),
  );
  put(
    folder,
    'content/subprocessors/known.yaml',
    record(
      open.mark,
      'known subprocessor',
      ['name', 'purpose'],
      `locations: [{ country: DE }]
announced: 2025-01-01
effective: 2025-03-01
changes:
  - announced: 2026-09-01
    effective: 2026-11-01
    summary: ${mark('change, summary')}.
    set: { purpose: ${mark('change, purpose')}., dataAccess: ${mark('change, data access')}. }
endAnnounced: 2026-12-01
ended: 2027-03-01
endReason: ${mark('end, reason')}.
`,
    ).replace(/^#.*$/m, `# ${mark('known subprocessor, comment')}`),
  );
  // What is published in other kinds of files.
  put(
    folder,
    'content/questions/q1.yaml',
    record(
      open.mark,
      'question',
      ['question', 'explanation', 'group'],
      'answer: yes\ncontrols: [soc2:CC9.2]\n',
    ).replace(/^#.*$/m, `# ${mark('question, comment')}`),
  );
  put(
    folder,
    'content/reports/soc-2.yaml',
    record(
      open.mark,
      'report',
      ['title', 'summary', 'howToAsk'],
      'kind: audit-report\naccess: [nda, customers]\n',
    ).replace(/^#.*$/m, `# ${mark('report, comment')}`),
  );
  // What lies beside the trust center, and what systems leave in its folders.
  put(folder, 'README.md', mark('file beside content'));
  put(folder, 'reports/soc-2.pdf', mark('report beside content'));
  put(folder, 'content/policies/access/.gitkeep', mark('file left in content'));
  put(
    folder,
    'public/logo.svg',
    `<svg xmlns="http://www.w3.org/2000/svg"><title>${open.mark('public file')}</title></svg>`,
  );
}

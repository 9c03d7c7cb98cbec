import { isRestrictedClassification } from '../../../model/records.ts';
import { policy } from '../../examples.ts';
import { placeOfFile } from '../../read/text.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type ValidRecord } from '../../site.ts';
import { documentRecords } from '../../versions.ts';

const REPORT = 'title: Penetration test 2026\nkind: penetration-test\naccess: [nda]\n';

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
const plain = (name: string): string => wordsOf(name).join('');

/** Pictures on pages share words with reports; "soc-2.svg" is a seal. */
const PICTURE = /\.(?:svg|ico|png|jpe?g|gif|webp|avif)$/i;

/** Whether a file under `public/` bears the name of a report: the same but for hyphens, or all its words and more. */
function bearsName(path: string, { id, data }: ValidRecord<'reports'>): boolean {
  const stem = path.slice('public/'.length).replace(/\.[^./]*$/, '');
  const name = plain(stem.split('/').at(-1) ?? '');
  if (name !== '' && [id, data.title].some((other) => name === plain(other))) return true;
  const words = new Set(wordsOf(stem));
  const own = wordsOf(id);
  return own.length > 1 && !PICTURE.test(path) && own.every((word) => words.has(word));
}

/** What is given only to those who ask is not to lie where everyone can fetch it. */
export const unpublishedReport: Rule = {
  code: 'X004',
  name: 'unpublished-report',
  severity: 'error',
  draft: 'note',
  sentence: 'No report that is given on request has its file under public/.',
  bad: { 'content/reports/penetration-test-2026.yaml': REPORT, 'public/files/penetration-test-2026.pdf': '%PDF-1.7\n' },
  good: { 'content/reports/penetration-test-2026.yaml': REPORT, 'public/files/data-flow.pdf': '%PDF-1.7\n' },
  *check(site) {
    const reports = recordsOf(site, 'reports');
    for (const { path, kind } of site.tree) {
      if (kind !== 'file' || !path.startsWith('public/')) continue;
      const report = reports.find((record) => bearsName(path, record));
      if (!report) continue;
      yield {
        place: placeOfFile(path),
        message: `This file has the name of "${report.data.title}", which is not published (${report.file}).`,
        hint: 'Take it out of public/. Where it has been pushed or published already, treat it as known: take it out of the history too, and tell whoever owns it.',
      };
    }
  },
};

/** Either the document slipped in, or what it says of itself was never changed: readers cannot tell which. */
export const classificationNotPublic: Rule = {
  code: 'X007',
  name: 'classification-not-public',
  severity: 'error',
  draft: 'note',
  sentence: 'No document but a draft is classified as internal, confidential or the like: everybody can read it here.',
  bad: policy('We protect data.', 'classification: Internal\n'),
  good: policy('We protect data.', 'classification: Public\n'),
  *check(site) {
    for (const { data, yaml } of documentRecords(site)) {
      const { classification, draft } = data;
      if (classification === undefined || draft === true || !isRestrictedClassification(classification)) continue;
      yield {
        place: placeOfValue(yaml, ['classification']),
        message: `It is classified as "${classification}", and everybody can read it here.`,
        hint: 'Write "classification: Public" where it may be published; else add "draft: true", or take the file out.',
      };
    }
  },
};

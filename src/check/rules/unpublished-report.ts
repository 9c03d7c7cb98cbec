import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const REPORT = 'title: Penetration test 2026\nkind: penetration-test\naccess: [nda]\n';

/** Words alone, so that "pentest-2026.pdf" is found for "Pentest 2026". */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');

/** What is given only to those who ask is not to lie where everyone can fetch it. */
export const unpublishedReport: Rule = {
  code: 'X004',
  name: 'unpublished-report',
  severity: 'error',
  sentence: 'No report that is given on request has its file under public/.',
  bad: { 'content/reports/penetration-test-2026.yaml': REPORT, 'public/files/penetration-test-2026.pdf': '%PDF-1.7\n' },
  good: { 'content/reports/penetration-test-2026.yaml': REPORT, 'public/files/data-flow.pdf': '%PDF-1.7\n' },
  *check(site) {
    const reports = recordsOf(site, 'reports');
    for (const { path, kind } of site.tree) {
      if (kind !== 'file' || !path.startsWith('public/')) continue;
      const name = plain((path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, ''));
      const report = reports.find(({ id, data }) => name !== '' && (name === plain(id) || name === plain(data.title)));
      if (!report) continue;
      yield {
        place: placeOfFile(path),
        message: `This file has the name of "${report.data.title}", which is not published (${report.file}).`,
        hint: 'Take it out of public/, out of the history of the repository too where it was published.',
      };
    }
  },
};

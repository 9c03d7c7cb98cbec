import { dayAhead, isComing } from '../coming.ts';
import { placeOfFile } from '../read/text.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const update = (day: string) => ({
  [`content/updates/${day}-move.mdx`]: '---\ntitle: We move\nkind: news\n---\n\nOur office moves.\n',
});

const HINT = 'See to it that the site is built on that day; readers do not see it before.';

/** What is dated ahead is held back until its day, and stays back where nobody builds the site. */
export const noticeNear: Rule = {
  code: 'T018',
  name: 'notice-near',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No update, no advisory and no maintenance begins to be in the time asked about.',
  bad: update('2026-07-15'),
  good: update('2026-06-15'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { id, data, file, yaml } of recordsOf(site, 'updates')) {
      const day = id.slice(0, 10);
      const begins = data.kind === 'maintenance' ? data.starts?.slice(0, 10) : undefined;
      if (isComing(site, day)) {
        yield { place: placeOfFile(file), message: `"${data.title}" is published ${dayAhead(site, day)}.`, hint: HINT };
      } else if (begins !== undefined && isComing(site, begins)) {
        yield {
          place: placeOfValue(yaml, ['starts']),
          message: `"${data.title}" begins ${dayAhead(site, begins)}.`,
          hint: 'Prepare it, or write the new time.',
        };
      }
    }
    for (const { data, yaml } of recordsOf(site, 'advisories')) {
      if (!isComing(site, data.published)) continue;
      const place = placeOfValue(yaml, ['published']);
      yield { place, message: `"${data.title}" is published ${dayAhead(site, data.published)}.`, hint: HINT };
    }
  },
};

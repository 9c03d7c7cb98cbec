import { defineFramework, type ControlRow } from './framework.ts';
import { gdprArticles } from './gdpr-articles.ts';

/** For the supervisory authority the law of the United Kingdom puts its Information Commissioner (S.I. 2019/419, schedule 1). */
function inBritain(row: ControlRow): ControlRow {
  if (typeof row === 'string') return row;
  const [id, title, parts = []] = row;
  return [id, title.replace('the supervisory authority', 'the Commissioner'), parts.map(inBritain)];
}

const articles = Object.fromEntries(Object.entries(gdprArticles).map(([group, rows]) => [group, rows.map(inBritain)]));

/**
 * The regulation as retained in the law of the United Kingdom, with the article numbers of the original; the
 * Data (Use and Access) Act 2025 replaces articles 44 and 45 by 44A and 45A.
 */
export const ukGdpr = defineFramework(
  {
    id: 'uk-gdpr',
    name: 'UK GDPR',
    shortName: 'UK GDPR',
    version: 'retained Regulation (EU) 2016/679',
    publisher: 'United Kingdom',
    url: 'https://www.legislation.gov.uk/eur/2016/679/contents',
  },
  articles,
);

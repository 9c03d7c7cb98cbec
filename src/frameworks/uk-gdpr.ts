import { defineFramework } from './framework.ts';
import { gdprArticles } from './gdpr-articles.ts';

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
  gdprArticles,
);

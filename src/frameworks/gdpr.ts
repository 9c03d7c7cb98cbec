import { defineFramework } from './framework.ts';
import { gdprArticles } from './gdpr-articles.ts';

/** General Data Protection Regulation of the European Union. */
export const gdpr = defineFramework(
  {
    id: 'gdpr',
    name: 'GDPR (EU) 2016/679',
    shortName: 'GDPR',
    version: '2016',
    publisher: 'European Union',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  gdprArticles,
);

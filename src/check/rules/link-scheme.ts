import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { linksOf } from '../text/links.ts';

const ALLOWED = /^(?:https|mailto|tel):/i;

/** A link may be read by anyone on the way unless it is https; others run code or open files. */
export const linkScheme: Rule = {
  code: 'M007',
  name: 'link-scheme',
  severity: 'error',
  sentence: 'Links to other sites begin with https://, mailto: or tel:, never with http:, javascript: or data:.',
  bad: policy('See [the standard](http://www.rfc-editor.org/rfc/rfc9116).'),
  good: policy('See [the standard](https://www.rfc-editor.org/rfc/rfc9116).'),
  *check({ records }) {
    for (const { url, place, isImage } of linksOf(records)) {
      const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? (url.startsWith('//') ? '//' : undefined);
      if (isImage || scheme === undefined || ALLOWED.test(url)) continue;
      const hint =
        scheme === 'http' || scheme === '//'
          ? `Write https://${url.replace(/^(?:http:)?\/\//i, '')}, if it answers there.`
          : 'Link to a page, an e-mail address (mailto:) or a telephone number (tel:).';
      yield { place, message: `A link cannot begin with ${scheme === '//' ? '//' : `${scheme}:`} here.`, hint };
    }
  },
};

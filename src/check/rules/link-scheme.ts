import { email, httpsUrl } from '../../schemas/fields/contact-points.ts';
import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { linksOf } from '../text/links.ts';

/** An address may be followed by a subject; several are joined by commas (RFC 6068). */
function isMail(url: string): boolean {
  const [addresses = ''] = url.replace(/^mailto:/i, '').split('?', 1);
  return addresses.split(',').every((address) => email.safeParse(decoded(address)).success);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const ALLOWED = /^(?:https|mailto|tel):/i;

/** A link may be read by anyone on the way unless it is https; others run code or open files. */
export const linkScheme: Rule = {
  code: 'M007',
  name: 'link-scheme',
  severity: 'error',
  draft: 'note',
  sentence:
    'Links to other sites begin with https:// and a domain name, mailto: and an e-mail address, or tel:, never with http:, javascript: or data:.',
  bad: policy('See [the standard](http://www.rfc-editor.org/rfc/rfc9116).'),
  good: policy('See [the standard](https://www.rfc-editor.org/rfc/rfc9116).'),
  *check({ records }) {
    for (const { url, place, isImage } of linksOf(records)) {
      const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? (url.startsWith('//') ? '//' : undefined);
      if (isImage || scheme === undefined) continue;
      if (scheme === 'mailto' && !isMail(url)) {
        yield {
          place,
          message: `"${url.slice('mailto:'.length)}" is no e-mail address.`,
          hint: 'Write the whole address behind mailto:, such as mailto:security@example.com.',
        };
      }
      const issue = scheme === 'https' ? httpsUrl.safeParse(url).error?.issues[0] : undefined;
      if (issue) {
        yield {
          place,
          message: `"${url}" is not a valid address: ${issue.message}.`,
          hint: 'Write the whole address, such as https://example.com/security.',
        };
      }
      if (ALLOWED.test(url)) continue;
      const hint =
        scheme === 'http' || scheme === '//'
          ? `Write https://${url.replace(/^(?:http:)?\/\//i, '')}, if it answers there.`
          : 'Link to a page, an e-mail address (mailto:) or a telephone number (tel:).';
      yield { place, message: `A link cannot begin with ${scheme === '//' ? '//' : `${scheme}:`} here.`, hint };
    }
  },
};

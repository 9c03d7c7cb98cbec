import { wordsOf } from '../../../markdown/nodes.ts';
import { email, httpsUrl } from '../../../schemas/fields/contact-points.ts';
import { policy } from '../../examples.ts';
import type { Rule } from '../../rule.ts';
import { isElement, linksOf, placeOfNode, textNodes } from '../../text/elements.ts';

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

const EMPTY_WORDS = new Set([
  '',
  'here',
  'click here',
  'click',
  'link',
  'this link',
  'this page',
  'more',
  'read more',
  'learn more',
  'see here',
  'page',
  'this',
]);

/** In a list of links, or read aloud, "here" says nothing (WCAG 2.4.4). */
export const linkWords: Rule = {
  code: 'M013',
  name: 'link-words',
  severity: 'error',
  draft: 'note',
  sentence: 'The words of a link say where it leads.',
  bad: policy('Our policies are [here](/policies/).'),
  good: policy('See [our policies](/policies/).'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (node.type !== 'link' && node.type !== 'linkReference') continue;
      // A picture has words of its own, and a component writes some.
      if (node.children.some((child) => child.type === 'image' || isElement(child))) continue;
      const words = wordsOf(node)
        .replaceAll(/[\s\p{Default_Ignorable_Code_Point}]+/gu, ' ')
        .trim();
      if (!EMPTY_WORDS.has(words.toLowerCase().replace(/[.:!]$/, ''))) continue;
      yield {
        place: placeOfNode(found),
        message: words === '' ? 'This link has no words.' : `The words "${words}" do not say where the link leads.`,
        hint: 'Put the link on the words that name the page: [our policies](/policies/).',
      };
    }
  },
};

const PICTURE = { 'public/data-flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n' };

/** Who cannot see the picture reads this instead (WCAG 1.1.1; PDF/UA refuses a picture without). */
export const imageAlt: Rule = {
  code: 'M012',
  name: 'image-alt',
  severity: 'error',
  draft: 'note',
  sentence: 'Every picture says in words what it shows.',
  bad: { ...policy('![](/data-flow.svg)'), ...PICTURE },
  good: { ...policy('![Data flows from the browser to Frankfurt.](/data-flow.svg)'), ...PICTURE },
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      if ((node.alt ?? '').trim() !== '') continue;
      yield {
        place: placeOfNode(found),
        message: 'This picture does not say what it shows.',
        hint: 'Write it between the brackets: ![Data flows from the browser to Frankfurt.](/data-flow.svg).',
      };
    }
  },
};

/** Read aloud, a cell is told with the heading of its column. */
export const tableHeader: Rule = {
  code: 'M011',
  name: 'table-header',
  severity: 'error',
  draft: 'note',
  sentence: 'Every table has a first row that says what its columns hold.',
  bad: policy('|   |   |\n| - | - |\n| Logs | 90 days |'),
  good: policy('| Data | Kept for |\n| - | - |\n| Logs | 90 days |'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (node.type !== 'table') continue;
      const [head] = node.children;
      if (!head || head.children.some((cell) => wordsOf(cell).trim() !== '')) continue;
      yield {
        place: placeOfNode({ ...found, node: head }),
        message: 'The first row of this table is blank.',
        hint: 'Write in it what each column holds.',
      };
    }
  },
};

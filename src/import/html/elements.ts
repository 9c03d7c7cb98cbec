/** Elements whose words stay when their tags go. */
const FRAMES =
  'a abbr acronym address article aside b bdi bdo big blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li main mark nav ol p picture pre q s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time title tr tt u ul var wbr';
/** Elements that are no text. */
const DROPPED =
  'script style link meta iframe object embed video audio canvas form input button select textarea svg noscript template';

/** Every element that HTML knows; anything else in pointed brackets was meant as text, or belongs to a program. */
export const knownElements: ReadonlySet<string> = new Set(`${FRAMES} ${DROPPED}`.split(' '));
export const droppedElements: ReadonlySet<string> = new Set(DROPPED.split(' '));

/** Elements that stand on lines of their own. */
export const flowElements: ReadonlySet<string> = new Set(
  'html head body p div section article aside header footer main nav figure figcaption details summary center address blockquote ul ol li dl dt dd table pre hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
/** Elements that part the words of a table cell, those of a table in it included. */
export const cellBlocks: ReadonlySet<string> = new Set([
  ...flowElements,
  ...'caption thead tbody tfoot tr th td'.split(' '),
]);

/** Elements that Markdown in a trust center may hold as they are. */
export const keptElements: ReadonlySet<string> = new Set(['br', 'sub', 'sup', 'kbd', 'abbr']);

/** The marks of Markdown that say what an element says. */
export const inlineMarks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  cite: '*',
  dfn: '*',
  var: '*',
  code: '`',
  samp: '`',
  tt: '`',
  s: '~~',
  strike: '~~',
  del: '~~',
};

/** Signs that Markdown would read as its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~]/g, '\\$&')
    .replaceAll(/^([^\S\n\r\u2028\u2029]*)([#+-]|\d+[.)])(?=\s)/gm, (_, blanks: string, mark: string) =>
      mark.length === 1 ? `${blanks}\\${mark}` : `${blanks}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

import fc from 'fast-check';

/** A block of a generated article, as HTML. */
const words = fc
  .array(
    fc.constantFrom(
      ...'the of and keys are kept for 30 days 5,000 by staff, who (only) read them. Records e-mail'.split(' '),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(' '));

const line = fc.oneof(
  { weight: 6, arbitrary: words },
  words.map((text) => `${text} <strong>${text.slice(0, 9)}</strong> x`),
  fc
    .tuple(words, fc.constantFrom('/a/', '/b/', '#1-one'))
    .map(([text, href]) => `see <a href="${href}">${text}</a>, then`),
  words.map((text) => `${text}<br>${text} <code>a b</code>`),
  fc.constantFrom('/p.png', '/q.png').map((src) => `<img src="${src}" alt="Picture"> shows it`),
);

const item = fc.oneof(
  { weight: 4, arbitrary: line },
  line.map((text) => `<p>${text}</p><p>${text.length} more</p>`),
  fc
    .tuple(line, fc.array(words, { maxLength: 3 }))
    .map(([text, items]) => `${text}<ul>${items.map((i) => `<li>${i}</li>`).join('')}</ul>`),
);

const list = fc
  .tuple(fc.constantFrom('ul', 'ol'), fc.array(item, { minLength: 1, maxLength: 5 }))
  .map(([tag, items]) => `<${tag}>${items.map((i) => `<li>${i}</li>`).join('')}</${tag}>`);

const table = fc
  .tuple(
    fc.subarray(['Role', 'Task', 'When', 'Where']),
    fc.array(fc.array(words, { minLength: 4, maxLength: 4 }), { maxLength: 5 }),
  )
  .filter(([columns]) => columns.length > 0)
  .map(([columns, rows]) => {
    const row = (tag: string, cells: readonly string[]): string =>
      `<tr>${columns.map((_, index) => `<${tag}>${cells[index] ?? ''}</${tag}>`).join('')}</tr>`;
    const body = rows.map((cells) => row('td', cells)).join('');
    return `<div class="wide" role="region" aria-label="T"><table><thead>${row('th', columns)}</thead><tbody>${body}</tbody></table></div>`;
  });

const block = fc.oneof(
  { weight: 6, arbitrary: line.map((text) => `<p>${text}</p>`) },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: table },
  words.map((text) => `<pre><code>${text}\n  ${text}\n</code></pre>`),
  words.map((text) => `<blockquote><p>${text}</p></blockquote>`),
  fc.tuple(words, words).map(([term, text]) => `<dl><dt>${term}</dt><dd>${text}</dd></dl>`),
  fc.constant('<hr>'),
);

const heading = fc
  .constantFrom('One', 'Two', 'Three', 'Keys', 'Keys and records', 'Staff')
  .chain((name) =>
    fc
      .nat({ max: 9 })
      .map((number) => `<h2 id="${number}-${name.toLowerCase().replaceAll(' ', '-')}">${number}. ${name}</h2>`),
  );

/** Articles as their parts, each a heading and blocks. */
const parts = fc.array(
  fc.tuple(heading, fc.array(block, { maxLength: 4 })).map(([title, blocks]) => [title, ...blocks]),
  { maxLength: 5 },
);

/** What an author does to a text. */
const edit = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'move', 'reword', 'delete part', 'move part'),
  from: fc.nat(),
  to: fc.nat(),
  block,
});

type Parts = string[][];

function applyEdit(
  article: Parts,
  { kind, from, to, block: other }: { kind: string; from: number; to: number; block: string },
): Parts {
  const copy = article.map((part) => [...part]);
  const part = copy[from % Math.max(copy.length, 1)];
  const target = copy[to % Math.max(copy.length, 1)];
  if (part === undefined || target === undefined) return [[other]];
  if (kind.endsWith('part')) {
    copy.splice(copy.indexOf(part), 1);
    if (kind === 'move part') copy.splice(to % (copy.length + 1), 0, part);
    return copy;
  }
  const place = 1 + (from % Math.max(part.length - 1, 1));
  const taken = kind === 'insert' ? [other] : part.splice(place, 1);
  if (kind === 'reword')
    part.splice(place, 0, ...taken.map((html) => html.replace(/(?<= )(kept|days|staff)(?= )/, 'held 7')));
  if (kind === 'insert' || kind === 'move') target.splice(1 + (to % target.length), 0, ...taken);
  return copy;
}

const htmlOf = (article: Parts): string => uniqueIds(article.flat().join('\n'));

/** Headings have anchors of their own, as the page gives them. */
function uniqueIds(html: string): string {
  const seen = new Map<string, number>();
  return html.replace(/id="([^"]+)"/g, (_, id: string) => {
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return `id="${count === 0 ? id : `${id}-${count}`}"`;
  });
}

/** Two articles that have nothing to do with each other. */
export const strangers = fc.tuple(parts.map(htmlOf), parts.map(htmlOf));

/** An article and what became of it after some edits. */
export const versions = fc
  .tuple(parts, fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([article, edits]): [string, string] => [htmlOf(article), htmlOf(edits.reduce(applyEdit, article))]);

export const article = parts.map(htmlOf);

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parseDocument, visit } from 'yaml';
import { put } from '../unit/integrity/sealed-site.ts';
import { candor } from './command.ts';
import { markers, writeMarkedSite } from './marked-site.ts';

/** The day as of which everything in the trust center is published. */
export const HOSTILE_DAY = '2026-12-15';

const MARKER = /zqj[a-z]{4}/g;

/** Ends an attribute, a title, a script, a comment and a CDATA section, and runs wherever it is read as HTML. */
export const breakout = (word: string): string =>
  `"' autofocus onfocus="__ran('${word}')" x='"></title></textarea></template></script><script>__ran('${word}')</script>` +
  `<img src=x onerror=__ran('${word}')><svg onload=__ran('${word}')></svg>` +
  `<a href="javascript:__ran('${word}')">a</a><!-- ]]> --> \${__ran('${word}')} <%= __ran('${word}') %>`;

type Attempt = (word: string) => string;

/** What is tried in a field, in this order, until the check accepts it. */
const IN_TEXT: readonly Attempt[] = [
  (word) => `=cmd|'/c calc'!A1 {{__ran('${word}')}} ${breakout(word)}`,
  (word) => `=cmd|'/c calc'!A1 ${breakout(word)}\n@${word}\nEND:VEVENT\nX-RAN:${word}`,
  (word) => `=cmd|'/c calc'!A1 ${breakout(word)}`,
  (word) => `=1+1" onclick="__ran('${word}')" '`,
  (word) => `${word}" onclick="__ran('${word}')" '`,
];

const IN_ADDRESS: readonly Attempt[] = [
  (word) => `javascript:__ran('${word}')`,
  (word) => `data:text/html,<script>__ran('${word}')</script>`,
  (word) => `https://${word}.example.org/"onmouseover="__ran('${word}')`,
  (word) => `https://${word}.example.org/?q="'><script>__ran('${word}')</script>`,
  (word) => `https://${word}.example.org/?q='-__ran('${word}')-'`,
];

/** Escapes all punctuation, so that Markdown shows markup as text. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);

const IN_MARKDOWN: readonly Attempt[] = [(word) => `${word} ${escaped(breakout(word))} ${word}`];

/** Markdown that would run a script if it were published unescaped, by name. */
export const CONSTRUCTS: Readonly<Record<string, Attempt>> = {
  'script-element': (word) => `<script>__ran('${word}')</script>`,
  'image-element': (word) => `<img src="x" onerror="__ran('${word}')" />`,
  'svg-element': (word) => `<svg onload="__ran('${word}')"></svg>`,
  'frame-element': (word) => `<iframe srcdoc="&lt;script>parent.__ran('${word}')&lt;/script>"></iframe>`,
  'component-with-handler': (word) => `<Note onclick="__ran('${word}')">\n\nText.\n\n</Note>`,
  'link-element': (word) => `<a href="javascript:__ran('${word}')">Text</a>`,
  'html-comment': (word) => `<!--><script>__ran('${word}')</script>-->`,
  'script-link': (word) => `[Text](javascript:__ran('${word}'))`,
  'script-link-in-mixed-case': (word) => `[Text](<JaVaScRiPt:__ran('${word}')>)`,
  'script-link-with-entity': (word) => `[Text](&#106;avascript&colon;__ran('${word}'))`,
  'script-link-with-tab': (word) => `[Text](java&Tab;script:__ran('${word}'))`,
  'script-link-by-reference': (word) => `[Text][${word}]\n\n[${word}]: javascript:__ran('${word}')`,
  'script-autolink': (word) => `<javascript:__ran('${word}')>`,
  'data-link': (word) => `[Text](data:text/html,%3Cscript%3E__ran('${word}')%3C/script%3E)`,
  'script-picture': (word) => `![Text](javascript:__ran('${word}'))`,
  'picture-with-handler': (word) => `![Text" onerror="__ran('${word}')](/logo.svg 'x" onload="__ran(1)')`,
  'link-with-handler': (word) => `[Text](https://${word}.example.org/"onmouseover="__ran('${word}'))`,
  'link-title-with-handler': (word) => `[Text](https://${word}.example.org/ 'x" onclick="__ran(1)" y="')`,
  'link-text-with-markup': (word) => `[${escaped(breakout(word))}](https://${word}.example.org/)`,
  'heading-with-handler': (word) => `## ${word} {#text onclick=__ran('${word}')}\n\nText.`,
  'heading-anchor-with-quotes': (word) => `## ${word} {#x"onclick="__ran('${word}')}\n\nText.`,
  expression: (word) => `Text {__ran('${word}')}.`,
  export: (word) => `export const text = __ran('${word}');`,
  entities: (word) => breakout(word).replace(/[<>&"'{}_]/g, (sign) => `&#${String(sign.codePointAt(0))};`),
  backslashes: (word) => escaped(breakout(word)),
  'code-in-a-line': (word) => `Text \`\` ${breakout(word)} \`\` text.`,
  'code-block': (word) => `\`\`\`\n${breakout(word)}\n\`\`\``,
  'code-block-with-handler-as-language': (word) => `\`\`\`x"onclick="__ran('${word}')\n${word}\n\`\`\``,
  table: (word) => `| ${escaped(breakout(word))} |\n| --- |\n| ${escaped(breakout(word))} |`,
  footnote: (word) => `Text.[^${word}]\n\n[^${word}]: ${escaped(breakout(word))}`,
  'footnote-name-with-quotes': (word) => `Text.[^${word}"onclick=y]\n\n[^${word}"onclick=y]: ${word}.`,
};

/** Writes the kinds of records that the marked trust center does not have, with a marker in each text field. */
function writeMoreKinds(folder: string, mark: (place: string) => string): void {
  const fields = (name: string, names: readonly string[], rest: string): string =>
    `${names.map((field) => `${field}: ${mark(`${name}, ${field}`)}\n`).join('')}${rest}`;
  const address = (name: string): string => `https://${mark(`${name}, address`)}.example.org/`;
  put(
    folder,
    'content/certifications/hostile.yaml',
    fields(
      'certification',
      ['standard', 'issuer', 'scope', 'note'],
      `kind: certification\nstatus: achieved\nvalidFrom: 2026-01-01\nexpires: 2028-01-01\nurl: ${address('certification')}\n`,
    ),
  );
  put(
    folder,
    'content/commitments/hostile.yaml',
    fields(
      'commitment',
      ['title', 'statement', 'scope', 'trigger'],
      `kind: within\nvalues: [{ from: 2026-01-01, value: 1 hour, note: ${mark('commitment, note')} }]\n`,
    ),
  );
  put(
    folder,
    'content/controls/hostile.yaml',
    fields(
      'control',
      ['title', 'statement'],
      `category: access-control\nstatus: in-place\nappliesTo: [${mark('control, applies to')}]\nparameters:\n  - name: ${mark('control, parameter')}\n    value: ${mark('control, value')}\ncontrols: [soc2:CC6.2]\n`,
    ),
  );
  put(
    folder,
    'content/ai-features/hostile.yaml',
    fields(
      'feature',
      ['feature', 'purpose', 'model', 'retentionNote', 'humanReview', 'switchOff'],
      `provider: known\nretention: none\ntraining: never\ndataSent: [${mark('feature, data sent')}]\ndataNotSent: [${mark('feature, data not sent')}]\n`,
    ),
  );
  put(
    folder,
    'content/subprocessors/hostile.yaml',
    fields(
      'linked subprocessor',
      ['name', 'purpose'],
      `locations: [{ country: DE }]\nannounced: 2025-01-01\neffective: 2025-03-01\nwebsite: ${address('website')}\ndpaUrl: ${address('agreement')}\n`,
    ),
  );
}

/** Writes an update for each construct in Markdown and in MDX, and a policy with all constructs. */
function writeConstructs(folder: string, mark: (place: string) => string): void {
  for (const name of Object.keys(CONSTRUCTS)) {
    for (const format of ['md', 'mdx']) {
      const front = `title: The ${name} in ${format}\nkind: news\n`;
      const text = mark(`${name}.${format}`);
      put(folder, `content/updates/2026-07-01-${name}-${format}.${format}`, `---\n${front}---\n\n${text}\n`);
    }
  }
  const sections = Object.keys(CONSTRUCTS).map((name) => `## The ${name}\n\n${mark(`${name}.document`)}\n`);
  const front = 'id: MK-9\ntitle: Constructs\neffective: 2026-02-01\n';
  put(folder, 'content/policies/constructs/1.0.mdx', `---\n${front}---\n\n${sections.join('\n')}`);
}

/** Publishes the drafts of the marked trust center. */
const published = (text: string): string =>
  text.includes('draft: true\n')
    ? text.replace('draft: true\n', '').replace('effective: 2026-02-01', 'effective: 2026-03-01')
    : text;

/** Adds markers to fields that have none in the marked trust center. */
const withMoreMarks = (text: string, mark: (place: string) => string): string =>
  text
    .replace('name: Marked\n', `name: ${mark('organization, name')}\nlegalName: ${mark('organization, legal name')}\n`)
    .replace('{ email: security@', `{ for: ${mark('contact, for')}, email: security@`);

/** The attempts at a place, and how many of them the check has refused. */
interface Place {
  readonly attempts: readonly Attempt[];
  refused: number;
}

/** An error of the check, as `--format json` tells it. */
interface Refusal {
  readonly severity: string;
  readonly file: string;
  readonly line: number;
}

/** What became of the attempts. */
export interface HostileSite {
  /** The places, each with the number of attempts that the check refused there. */
  readonly refused: ReadonlyMap<string, number>;
  /** The words of the places in which an attempt is published. */
  readonly words: readonly string[];
  /** The exit code of each check. */
  readonly exits: readonly (number | null)[];
}

/** Writes a trust center with an attempt at an injection in every field and text that takes one. */
export function writeHostileSite(folder: string): HostileSite {
  const marked = markers('zqj');
  writeMarkedSite(folder, marked, marked);
  writeMoreKinds(folder, marked.mark);
  writeConstructs(folder, marked.mark);
  const sources = new Map(
    globSync('content/**/*.{yaml,md,mdx}', { cwd: folder }).map((file) => [
      file.replaceAll('\\', '/'),
      withMoreMarks(published(readFileSync(join(folder, file), 'utf8')), marked.mark),
    ]),
  );
  const nameOf = new Map([...marked.places].map(([place, word]) => [word, place]));
  const places = new Map<string, Place>();
  const attempted = (word: string, attempts: readonly Attempt[]): string => {
    const place = places.get(word) ?? { attempts, refused: 0 };
    places.set(word, place);
    return place.attempts[place.refused]?.(word) ?? word;
  };
  const attemptsInBody = (word: string): readonly Attempt[] => {
    const construct = CONSTRUCTS[(nameOf.get(word) ?? '').replace(/\.(?:mdx?|document)$/, '')];
    return construct ? [construct] : IN_MARKDOWN;
  };
  const write = (): void => {
    for (const [file, source] of sources) {
      const [, yaml = '', body = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(source) ?? [undefined, source];
      const record = hostileYaml(yaml, attempted);
      const text = body.replace(MARKER, (word) => attempted(word, attemptsInBody(word)));
      put(folder, file, file.endsWith('.yaml') ? record : `---\n${record}---\n${text}`);
    }
  };
  const exits = writeUntilAccepted(folder, write, places);
  const accepted = [...places].filter(([, { attempts, refused }]) => refused < attempts.length);
  return {
    exits,
    words: accepted.map(([word]) => word),
    refused: new Map([...places].map(([word, { refused }]) => [nameOf.get(word) ?? word, refused])),
  };
}

/** The same record with an attempt in place of each marker; comments keep theirs. */
function hostileYaml(yaml: string, attempted: (word: string, attempts: readonly Attempt[]) => string): string {
  const document = parseDocument(yaml);
  visit(document, {
    Scalar: (_key, scalar) => {
      if (!isScalar(scalar) || typeof scalar.value !== 'string') return;
      const [word] = scalar.value.match(MARKER) ?? [];
      if (word === undefined) return;
      const isAddress = scalar.value.startsWith('https://');
      const plain = scalar.value;
      const value = attempted(word, isAddress ? IN_ADDRESS : IN_TEXT);
      scalar.value = value === word ? plain : value;
      scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: 1_000_000 });
}

/**
 * Writes and checks the records until the check accepts them.
 *
 * @returns the exit code of each check
 */
function writeUntilAccepted(folder: string, write: () => void, places: ReadonlyMap<string, Place>): (number | null)[] {
  write();
  const { status, text } = candor(['check', '--site', folder, '--as-of', HOSTILE_DAY, '--format', 'json']);
  if (status === 0) return [status];
  const { diagnostics } = JSON.parse(text) as { diagnostics: Refusal[] };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!withdrawRefused(folder, errors, places)) throw new Error(`Errors that no attempt caused: ${text}`);
  return [status, ...writeUntilAccepted(folder, write, places)];
}

/** Replaces the attempts in the lines of these errors with the next ones. Returns whether there were any. */
function withdrawRefused(folder: string, errors: readonly Refusal[], places: ReadonlyMap<string, Place>): boolean {
  const lines = errors.map(({ file, line }) => readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '');
  const words = new Set(lines.flatMap((line) => line.match(MARKER) ?? []));
  const refused = [...words]
    .flatMap((word) => places.get(word) ?? [])
    .filter((place) => place.refused < place.attempts.length);
  for (const place of refused) place.refused += 1;
  return refused.length > 0;
}

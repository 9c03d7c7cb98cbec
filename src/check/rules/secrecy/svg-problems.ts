import sax, { type Tag } from 'sax';

/** Something in an SVG that runs, or asks another site. */
export interface SvgProblem {
  readonly what: string;
  /** The parser could not read this, so what follows may hold anything. */
  readonly malformed?: true;
  /** Of the place in the text, where the parser stood. */
  readonly offset: number;
}

const ACTIVE = new Set(['script', 'iframe', 'object', 'embed', 'handler', 'listener', 'meta', 'base', 'link', 'form']);
const REFERENCES = new Set([
  'href',
  'src',
  'poster',
  'background',
  'from',
  'to',
  'values',
  'data',
  'action',
  'formaction',
]);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Browsers skip blanks and control characters in a scheme: `java\tscript:`. */
const plain = (value: string): string => value.replaceAll(/[\s\p{Cc}]/gu, '').toLowerCase();

function wrongReference(value: string, isLink: boolean): string | undefined {
  // `values` of an animation holds several.
  for (const part of value.split(';').map(plain)) {
    if (/^(?:javascript|vbscript|data:(?!image\/(?:png|jpeg|gif|webp)))/.test(part))
      return `a link that runs code (${value.slice(0, 40)})`;
    if (!isLink && /^(?:[a-z][a-z\d+.-]*:)?\/\//.test(part))
      return `a reference to another site (${value.slice(0, 60)})`;
  }
  return undefined;
}

const ELSEWHERE = /@import|url\(\s*(?:["']\s*)?(?:[a-z][a-z\d+.-]*:)?\/\/|(?:javascript|vbscript):/i;

/** A backslash can write any of these otherwise. */
const wrongStyle = (css: string): string | undefined =>
  ELSEWHERE.test(css) || css.includes('\\') ? 'a style that loads something from elsewhere' : undefined;

function wrongAttribute(tag: string, name: string, value: string): string | undefined {
  const local = localName(name);
  if (local.startsWith('on')) return `a handler (${name})`;
  if (/^xmlns(?::|$)/i.test(name)) return undefined;
  if (REFERENCES.has(local)) return wrongReference(value, tag === 'a');
  if (local === 'srcset') return wrongReference(value.replaceAll(',', ';'), false);
  if (local === 'style') return wrongStyle(value);
  return ELSEWHERE.test(value) ? `a reference to another site (${value.slice(0, 60)})` : undefined;
}

/** What a page may have, as long as it refers to nothing elsewhere. */
const HARMLESS_IN_HTML = new Set(['meta', 'link', 'form']);

/** In HTML a slash parts attributes as a blank does; this parser would take the first letter behind it away. */
const withoutSlashes = (text: string): string => text.replaceAll(/\/(?=[a-z-]{1,40}\s{0,40}=)/gi, ' ');

/** Everything in an SVG or a page that runs or asks another site. */
export function svgProblems(text: string, language: 'xml' | 'html' = 'xml'): SvgProblem[] {
  const problems: SvgProblem[] = [];
  const isXml = language === 'xml';
  const reader = sax.parser(isXml, { position: true });
  let style = false;
  const add = (what: string | undefined, offset = reader.startTagPosition - 1): void => {
    if (what !== undefined) problems.push({ what, offset: Math.max(0, offset) });
  };
  reader.onopentag = (node) => {
    const { name, attributes } = node as Tag;
    const tag = localName(name);
    style = tag === 'style';
    if (ACTIVE.has(tag) && (isXml || !HARMLESS_IN_HTML.has(tag))) add(`a <${isXml ? name : tag}> element`);
    for (const [attribute, value] of Object.entries(attributes)) {
      add(wrongAttribute(tag, attribute, value));
    }
  };
  // In HTML these end at other signs than in XML, and what they seem to enclose would run.
  const unlessXml = (what: string, text: string): void => {
    if (!isXml && /[<>]/.test(text)) add(`${what} with markup in it`, reader.position - 1);
  };
  const words = (css: string): void => {
    if (style) add(wrongStyle(css));
  };
  reader.ontext = words;
  reader.oncdata = (data) => {
    words(data);
    unlessXml('a section', data);
  };
  reader.oncomment = (comment) => {
    unlessXml('a comment', comment);
  };
  reader.onclosetag = () => {
    style = false;
  };
  reader.onprocessinginstruction = ({ name, body }) => {
    unlessXml('an instruction', name + body);
    if (name.toLowerCase() === 'xml-stylesheet') add('a style sheet of its own', reader.position - 1);
  };
  reader.ondoctype = (doctype) => {
    unlessXml('a document type', doctype);
    if (/<!ENTITY|\[/i.test(doctype)) add('a document type with entities', reader.position - 1);
  };
  // Browsers run what comes before a mistake, and read on in HTML: what this parser cannot read may hold anything.
  reader.onerror = (error) => {
    const reason = (error.message.split('\n')[0] ?? '').replace(/\.$/, '');
    problems.push({
      what: `markup that is not well-formed (${reason})`,
      malformed: true,
      offset: Math.max(0, reader.position - 1),
    });
    reader.resume();
  };
  reader.write(isXml ? text : withoutSlashes(text)).close();
  return problems;
}

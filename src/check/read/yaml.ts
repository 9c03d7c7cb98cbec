import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../diagnostic.ts';
import { tooDeepIn } from './limits.ts';
import { placeAt, type Text } from './text.ts';

/** Something wrong with YAML itself; offsets count from the beginning of the file. */
export interface YamlProblem {
  /** The parser's own name for it, such as `DUPLICATE_KEY`, or a more exact one given here. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** The last place before an offset where something begins that a test accepts. */
function lastBefore(document: Document.Parsed, limit: number, accepts: (node: unknown) => boolean): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node(_, node) {
      const at = node.range?.[0];
      if (at !== undefined && at <= limit && accepts(node)) found = at;
    },
  });
  return found;
}

const isQuoted = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'type' in node && String(node.type).startsWith('QUOTE');

/** With one colon on its line, it is the next line that begins too far to the right. */
function tooFarIn(yaml: string, offset: number): number | undefined {
  const from = yaml.lastIndexOf('\n', offset) + 1;
  const to = yaml.indexOf('\n', offset);
  if (to === -1 || (yaml.slice(from, to).match(/:(?=\s|$)/g) ?? []).length > 1) return undefined;
  const indent = /^\s*/.exec(yaml.slice(to + 1))?.[0].length ?? 0;
  return to + 1 + indent;
}

/**
 * The parser tells of a problem where it can go on no longer; authors look for it where it begins.
 *
 * @param yaml the text that was parsed
 * @param start where it begins in its file
 */
export function atItsCause(problem: YamlProblem, document: Document.Parsed, yaml: string, start: number): YamlProblem {
  const offset = problem.start - start;
  const moveTo = (code: string, at: number | undefined): YamlProblem =>
    at === undefined ? problem : { ...problem, code, start: start + at, end: start + at + 1 };
  if (problem.code === 'MISSING_CHAR' && problem.message.includes('quote')) {
    return moveTo('QUOTE_NOT_CLOSED', lastBefore(document, offset, isQuoted));
  }
  if (problem.message.startsWith('Flow ') || / end with (?:a )?[\]}]/i.test(problem.message)) {
    const isFlow = (node: unknown): boolean => isCollection(node) && node.flow === true;
    return moveTo('BRACKET_NOT_CLOSED', lastBefore(document, offset, isFlow));
  }
  if (problem.code === 'BLOCK_AS_IMPLICIT_KEY') return moveTo('TOO_FAR_IN', tooFarIn(yaml, offset));
  return problem;
}

/** A step into YAML data: the key of a mapping or the index of a list. */
export type Path = readonly PropertyKey[];

/** A YAML text with what it says and where. */
export interface Yaml {
  readonly text: Text;
  /** Where the YAML begins in its file. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  readonly document: Document.Parsed;
  /** The first thing that keeps it from being read, if any. */
  readonly error?: YamlProblem;
  readonly duplicates: readonly YamlProblem[];
  /** What it says; only where there is no error. */
  readonly data?: unknown;
}

/** Keys that a mapping has already. The library compares each with all before it, which takes seconds for 20,000. */
function duplicateKeys(document: Document.Parsed, start: number): YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(document, {
    Map(_, { items }) {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = start + (key.range?.[0] ?? 0);
        if (names.has(key.value)) found.push({ code: 'DUPLICATE_KEY', start: at, end: at + 1, message: '' });
        names.add(key.value);
      }
    },
  });
  return found;
}

function aliasProblem(document: Document.Parsed): { start: number; end: number } | undefined {
  let range: { start: number; end: number } | undefined;
  visit(document, {
    Alias(_, alias) {
      range = { start: alias.range?.[0] ?? 0, end: alias.range?.[1] ?? 1 };
      return visit.BREAK;
    },
  });
  return range;
}

/**
 * Reads YAML 1.2. Aliases are refused: a record says what it says where it says it.
 *
 * @param source the file
 * @param yaml the part of it that is YAML
 * @param start where that part begins
 */
export function readYaml(source: Text, yaml: string, start: number): Yaml {
  const deep = tooDeepIn(yaml);
  const readable = deep === undefined ? yaml : '';
  const document = parseDocument(readable, {
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problems = [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    code,
    start: start + pos[0],
    end: start + pos[1],
    message,
  }));
  const base = { text: source, start, end: start + yaml.length, document };
  if (deep !== undefined) {
    const problem = { code: 'TOO_DEEP', start: start + deep, end: start + deep + 1, message: '' };
    return { ...base, error: problem, duplicates: [] };
  }
  const duplicates = duplicateKeys(document, start);
  const [first] = problems;
  const error = first && atItsCause(first, document, yaml, start);
  if (error) return { ...base, error, duplicates };
  const alias = aliasProblem(document);
  if (alias) {
    const problem = { code: 'ALIAS', start: start + alias.start, end: start + alias.end, message: '' };
    return { ...base, error: problem, duplicates };
  }
  return { ...base, duplicates, data: document.toJS() };
}

interface Found {
  key?: Node | undefined;
  value?: Node | undefined;
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair<Node, Node | null>>>();

/** The fields of a mapping by name, the first where one stands twice. */
function pairsOf(node: YAMLMap): ReadonlyMap<string, Pair<Node, Node | null>> {
  const known = pairs.get(node);
  if (known) return known;
  const byName = new Map<string, Pair<Node, Node | null>>();
  for (const item of node.items as Pair<Node, Node | null>[]) {
    const name = isScalar(item.key) ? String(item.key.value) : undefined;
    if (name !== undefined && !byName.has(name)) byName.set(name, item);
  }
  pairs.set(node, byName);
  return byName;
}

const step = (node: Node | undefined, key: PropertyKey): Found | undefined => {
  if (isMap(node)) {
    const pair = pairsOf(node).get(String(key));
    return pair && { key: pair.key, value: pair.value ?? undefined };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    return item && { value: item };
  }
  return undefined;
};

/** The deepest node along a path that is there, with the key that leads to it. */
function find({ document }: Yaml, path: Path): Found & { depth: number } {
  let found: Found = { value: document.contents ?? undefined };
  let depth = 0;
  for (const key of path) {
    const next = step(found.value, key);
    if (!next) break;
    found = { key: next.key, value: next.value };
    depth += 1;
  }
  return { ...found, depth };
}

function placeOfNode(yaml: Yaml, node: Node | undefined): Place | undefined {
  if (!node?.range) return undefined;
  return placeAt(yaml.text, yaml.start + node.range[0], yaml.start + Math.max(node.range[0] + 1, node.range[1]));
}

/** Where the mapping or list at a path begins: where something that is missing in it would stand. */
export function placeOfMapping(yaml: Yaml, path: Path): Place {
  const { key, value } = find(yaml, path);
  const first = isMap(value) ? (value.items[0]?.key as Node | undefined) : undefined;
  return (
    placeOfNode(yaml, first) ?? placeOfNode(yaml, key) ?? placeOfNode(yaml, value) ?? placeAt(yaml.text, yaml.start)
  );
}

/** The key at a path; of an item of a list the item, of what is not there the mapping it belongs in. */
export function placeOfKey(yaml: Yaml, path: Path): Place {
  const { key, value, depth } = find(yaml, path);
  if (depth < path.length) return placeOfMapping(yaml, path.slice(0, depth));
  return (
    placeOfNode(yaml, key) ?? placeOfNode(yaml, isCollection(value) ? undefined : value) ?? placeOfMapping(yaml, path)
  );
}

/** The value at a path; of a mapping, a list or nothing at all its key. */
export function placeOfValue(yaml: Yaml, path: Path): Place {
  const { value, depth } = find(yaml, path);
  const isPlain = depth === path.length && (isScalar(value) || isAlias(value));
  const written = isPlain && value.range && value.range[1] > value.range[0];
  return (written ? placeOfNode(yaml, value) : undefined) ?? placeOfKey(yaml, path);
}

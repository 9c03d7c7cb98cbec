import type { z } from 'zod';
import { nearestName } from '../../spelling/nearest-name.ts';
import { collections } from '../../schemas/collections.ts';
import type { Finding } from '../diagnostic.ts';
import type { SiteRecord } from '../read/record.ts';
import { placeOfKey, placeOfMapping, placeOfValue, type Path, type Yaml } from '../read/yaml.ts';
import type { Site } from '../site.ts';
import {
  allowedAt,
  choiceHint,
  fieldName,
  groupHint,
  keysAt,
  listed,
  quoted,
  quotesHint,
  schemaAt,
  shown,
  tornText,
  tornTextHint,
  typeMessage,
  valueMessage,
} from './words.ts';
import { shapeIssues, type ShapeIssue, type ShapeKind } from './issue.ts';

const keyOf = (path: Path): string => path.map(String).join('\n');

/** Whether one of the values that hold the value at a path is among those. */
const isBelow = (path: Path, ancestors: ReadonlySet<string>): boolean =>
  path.some((_, depth) => depth > 0 && ancestors.has(keyOf(path.slice(0, depth))));

/**
 * One mistake is told once: a field misspelt is not also missing, a mapping with a misspelt field is not judged as a
 * whole, and of several things wrong with one value the first is told.
 */
function withoutEchoes(issues: readonly ShapeIssue[], schema: z.ZodType): ShapeIssue[] {
  const misspelt = issues.filter(({ kind }) => kind === 'unknown-key');
  const meant = new Set(
    misspelt.map(({ path, key = '' }) => keyOf([...path, nearestName(key, keysAt(schema, path).known) ?? ''])),
  );
  const misspeltIn = new Set(misspelt.map(({ path }) => keyOf(path)));
  const invalid = new Set<string>();
  const seen = new Set<string>();
  return issues.filter(({ kind, path }) => {
    if (kind === 'unknown-key') return true;
    const own = keyOf(path);
    if (kind === 'missing-field' && meant.has(own)) return false;
    if (kind === 'invalid-value') {
      const isEcho = misspeltIn.has(own) || isBelow(path, invalid);
      invalid.add(own);
      if (isEcho) return false;
    }
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}

/** What the field is for, in the words editors show, and what may stand in it. */
function about(schema: z.ZodType, path: Path): string {
  const field = path.findLast((key) => typeof key !== 'number');
  const own = path.slice(0, path.findLastIndex((key) => typeof key !== 'number') + 1);
  const description = (schemaAt(schema, own) as z.ZodType | undefined)?.description;
  if (field === undefined || description === undefined) return 'Correct it, or leave the field out.';
  return `What belongs in \`${String(field)}\`: ${description}`;
}

function missingHint(schema: z.ZodType, path: Path): string {
  const allowed = allowedAt(schema, path);
  const choice = allowed.length > 0 ? ` One of ${listed(allowed, 'or')}.` : '';
  return `Add a line that begins with "${String(path.at(-1))}:". ${about(schema, path)}${choice}`;
}

function unknownKey(yaml: Yaml, schema: z.ZodType, { path, key = '' }: ShapeIssue): Finding {
  const { known } = keysAt(schema, path);
  const nearest = nearestName(key, known);
  const parent = path.findLast((step) => typeof step !== 'number');
  const where = parent === undefined ? 'here' : `in \`${String(parent)}\``;
  const hint = nearest === undefined ? `Known ${where} are ${listed(quoted(known))}.` : `Did you mean \`${nearest}\`?`;
  return { place: placeOfKey(yaml, [...path, key]), message: `There is no field \`${key}\` ${where}.`, hint };
}

function findingOf(yaml: Yaml, schema: z.ZodType, issue: ShapeIssue): Finding {
  const { kind, path, input, allowed = [] } = issue;
  if (kind === 'unknown-key') return unknownKey(yaml, schema, issue);
  if (kind === 'missing-field') {
    const place = placeOfMapping(yaml, path.slice(0, -1));
    return { place, message: `${fieldName(path)} is missing.`, hint: missingHint(schema, path) };
  }
  const place = placeOfValue(yaml, path);
  if (kind === 'empty-field') {
    const message = path.length === 0 ? 'There is nothing in it.' : `${fieldName(path)} is empty.`;
    return { place, message, hint: `Write something, or delete the line. ${about(schema, path)}` };
  }
  if (kind === 'not-allowed') {
    const hint = choiceHint(shown(input).replaceAll('"', ''), allowed);
    return { place, message: `${fieldName(path)} is ${shown(input)}, which is none of the values it may have.`, hint };
  }
  if (path.length === 0 && kind === 'wrong-type') {
    const hint = `Begin each line with the name of a field, a colon and a blank: ${listed(keysAt(schema, path).known)}.`;
    return { place, message: typeMessage(issue), hint };
  }
  const message = kind === 'wrong-type' ? typeMessage(issue) : valueMessage(issue);
  return { place, message, hint: kind === 'wrong-type' ? typeHint(schema, issue) : valueHint(schema, issue, message) };
}

/** How to fix a value that is not possible; where its message proposes another one, that is enough. */
function valueHint(schema: z.ZodType, { path, input }: ShapeIssue, message: string): string {
  if (input === undefined) return missingHint(schema, path);
  const words = about(schema, path);
  if (message.endsWith('?') || words.startsWith('Correct it')) return words;
  const field = path.at(-1);
  const isOptional = typeof field === 'string' && !keysAt(schema, path.slice(0, -1)).required.includes(field);
  const isInItem = path.some((key) => typeof key === 'number');
  return `Correct it${isOptional ? ', or delete the line' : isInItem ? ', or delete the item' : ''}. ${words}`;
}

/** How to mend a value of the wrong type. */
function typeHint(schema: z.ZodType, issue: ShapeIssue): string {
  const torn = tornText(issue);
  if (torn !== undefined) return tornTextHint(torn, issue.path);
  const quotes = quotesHint(issue);
  if (quotes !== undefined) return quotes;
  const isGroup = issue.expected === 'object' && keysAt(schema, issue.path).known.length > 0;
  return isGroup ? groupHint(schema, issue) : about(schema, issue.path);
}

type ShapeProblem = Finding & { readonly kind: ShapeKind };

const judged = new WeakMap<SiteRecord, readonly ShapeProblem[]>();

function problemsOf(record: SiteRecord): readonly ShapeProblem[] {
  const known = judged.get(record);
  if (known) return known;
  const { yaml, collection, issues } = record;
  const schema: z.ZodType = collections[collection].schema;
  const found = issues.flatMap((issue) => shapeIssues(issue, yaml?.data));
  const problems = yaml
    ? withoutEchoes(found, schema).map((issue) => ({ ...findingOf(yaml, schema, issue), kind: issue.kind }))
    : [];
  judged.set(record, problems);
  return problems;
}

/** What the schemas have against the records of a site, of one kind. */
export function shapeProblems({ records }: Site, kind: ShapeKind): Finding[] {
  return records.flatMap((record) => problemsOf(record).filter((problem) => problem.kind === kind));
}

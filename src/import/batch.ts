import { compareVersions } from '../model/versions.ts';
import type { DocumentFrontMatter } from '../schemas/texts.ts';
import type { Answers, Desk } from './desk.ts';
import {
  cleanDocument,
  placeDocument,
  UnreadableSource,
  type CleanedDocument,
  type PlacedDocument,
  type Source,
} from './document.ts';
import { OverlappingEdits, revise, withoutGaps } from './draft.ts';
import { acronymOf, satisfied } from './fields/comply.ts';
import { decideFields } from './fields/front-matter.ts';
import { isPublic, isReady, WrongAnswer } from './fields/decide.ts';
import { checkDocuments, TookTooLong, withinTime } from './gate.ts';
import { aliasesOf, hasScheme, sourceAt, splitUrl, type Target } from './targets.ts';
import { askWhose, statedId, takenIds } from './same-names.ts';
import { isLeftOut } from './list-of-links.ts';
import { askForLostWords } from './lost-words.ts';
import { links } from './passes/links.ts';
import { metadata } from './passes/metadata.ts';
import type { Copy } from './attachments.ts';
import { pictures, references, wikiLinks } from './passes/wiki-links.ts';
import type { ImportContext } from './context.ts';
import type { CompletedDocument } from './refusals.ts';
import { noteUnseen } from './passes/generators.ts';
import { nodesIn } from './tree.ts';

/** What became of one source. */
export interface ImportResult {
  readonly path: string;
  readonly desk?: Desk;
  /** Why nothing came of it. */
  readonly problem?: string;
  /** Where it goes, counted from the content folder, and what is written there. */
  readonly file?: string;
  readonly text?: string;
  /** Somebody answered that it is none of the documents. */
  readonly isLeftOut?: boolean;
  /** Whether readers will not see it. */
  readonly isDraft?: boolean;
  /** Why it stays a draft though nothing is left to answer: it links to another draft. */
  readonly reasons?: readonly string[];
  readonly copies: readonly Copy[];
}

interface Attempt<T> {
  readonly path: string;
  readonly done?: T;
  readonly problem?: string;
}

const TOO_DEEP =
  'Lists, quotations or tags in this file are nested too deeply to be read: close each tag, or delete some.';

/** Trees are walked by functions that call themselves, so what nests by thousands overflows their stack. */
const isOutOfStack = (error: unknown): boolean => error instanceof RangeError && error.message.includes('call stack');

/** Mistakes in a source or in an answer are told of their document, and keep no other from being imported. */
function attempt<T>(path: string, work: () => T): Attempt<T> {
  try {
    return { path, done: withinTime(work) };
  } catch (error) {
    if (isOutOfStack(error)) return { path, problem: TOO_DEEP };
    const isTold = [UnreadableSource, WrongAnswer, OverlappingEdits, TookTooLong].some((kind) => error instanceof kind);
    if (!isTold || !(error instanceof Error)) throw error;
    return { path, problem: error.message };
  }
}

/** The anchors that links lead to, for each source. */
function wantedAnchors(documents: readonly CleanedDocument[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = { paths: new Set(documents.map(({ path }) => path)), aliases: aliasesOf(documents) };
  const wanted = new Map(documents.map(({ path }) => [path, new Set<string>()]));
  for (const { path, draft } of documents) {
    for (const { node } of nodesIn(draft.text)) {
      if ((node.type !== 'link' && node.type !== 'definition') || hasScheme(node.url)) continue;
      const { path: to, anchor } = splitUrl(node.url);
      if (anchor !== '') wanted.get(sourceAt(to, path, sources) ?? '')?.add(anchor);
    }
  }
  return wanted;
}

const versionsOf = (slug: string, placed: readonly PlacedDocument[], { documents }: ImportContext): string[] => [
  ...placed.filter((other) => other.slug === slug).map(({ version }) => version),
  ...(documents.find((document) => document.slug === slug)?.versions ?? []),
];

/** Where links to a document lead: to the version in force, or to this one where there is a later one. */
function targetsOf(placed: readonly PlacedDocument[], context: ImportContext): Map<string, Target> {
  return new Map(
    placed.map(({ path, slug, version, title, anchors }) => {
      const isLast = versionsOf(slug, placed, context).every((other) => compareVersions(other, version) <= 0);
      const href = isLast ? `/policies/${slug}/` : `/policies/${slug}/${version}/`;
      return [path, { path, title, anchors, href }];
    }),
  );
}

function complete(
  document: PlacedDocument,
  placed: readonly PlacedDocument[],
  ids: Map<string, string>,
  context: ImportContext,
): CompletedDocument {
  const { path, slug, version, title, desk, statements } = document;
  const twin = placed.find((other) => other.slug === slug && compareVersions(other.version, version) === 0);
  if (twin !== document) {
    throw new WrongAnswer(
      `It would be version ${version} of "${slug}", and so is ${twin?.path ?? ''}: answer "version" or "slug" for one of them.`,
    );
  }
  const existing = context.documents.find((other) => other.slug === slug);
  const same = existing?.versions.find((other) => other !== version && compareVersions(other, version) === 0);
  if (same !== undefined) {
    throw new WrongAnswer(
      `It would be version ${version} of "${slug}", which is there as ${same}: answer "version" or "slug".`,
    );
  }
  askWhose(document, placed, context.documents);
  const isLater = versionsOf(slug, placed, context).some((other) => compareVersions(other, version) < 0);
  const taken = new Set([
    ...takenIds(document, placed, context),
    ...[...ids].filter(([other]) => other !== slug).map(([, id]) => id.toLowerCase()),
  ]);
  const others = placed.filter((other) => other.slug === slug && other !== document).map(statedId);
  const before = existing?.id ?? ids.get(slug) ?? others.find((id) => id !== undefined && !taken.has(id.toLowerCase()));
  const body = document.draft.text;
  const fields: DocumentFrontMatter = decideFields(
    statements,
    {
      title,
      slug,
      version,
      before,
      taken,
      isLater,
      body,
      siteLanguage: context.language,
      controls: satisfied(document.fields),
      acronym: acronymOf(document.fields),
    },
    desk,
  );
  ids.set(slug, fields.id);
  const targets = targetsOf(placed, context);
  let draft = revise(document.draft, metadata(document.draft, { ...fields, version }, desk), desk);
  draft = revise(draft, references(draft, desk), desk);
  const place = { ...context, path, slug, targets, aliases: aliasesOf(placed) };
  const linked = links(draft, place, desk);
  draft = revise(draft, linked.edits, desk);
  draft = revise(draft, wikiLinks(draft, place, desk), desk);
  const pictured = pictures(draft, place, desk);
  draft = revise(draft, pictured.edits, desk);
  const copies = [...linked.copies, ...pictured.copies];
  noteUnseen(draft, document.source, desk);
  askForLostWords(document.source, draft.text, desk);
  const isHeld = [isReady(statements, desk), isPublic(draft, fields.classification, statements, desk)].includes(false);
  return { path, desk, file: `policies/${slug}/${version}.md`, fields, statements, draft: withoutGaps(draft), copies, isHeld }; // prettier-ignore
}

/**
 * Turns Markdown policies into documents of a trust center. Nothing is written.
 *
 * @param answers by the path of the source
 */
export function importDocuments(
  sources: readonly Source[],
  answers: ReadonlyMap<string, Answers>,
  context: ImportContext,
): ImportResult[] {
  const cleaned = sources.map((source) =>
    attempt(source.path, () => cleanDocument(source, answers.get(source.path) ?? new Map<string, string>())),
  );
  const wanted = wantedAnchors(cleaned.flatMap(({ done }) => done ?? []));
  const leftOut = new Set(cleaned.flatMap(({ path, done }) => (done && isLeftOut(done, sources.length) ? [path] : [])));
  const placed = cleaned.map(({ path, done, problem }) =>
    done && !leftOut.has(path)
      ? attempt(path, () => placeDocument(done, wanted.get(path) ?? new Set()))
      : { path, problem },
  );
  const documents = placed.flatMap(({ done }) => done ?? []);
  const ids = new Map<string, string>();
  const completed = placed.map(({ path, done, problem }) =>
    done ? attempt(path, () => complete(done, documents, ids, context)) : { path, problem },
  );
  const checked = checkDocuments(
    completed.flatMap(({ done }) => done ?? []),
    context.judge,
  );
  return completed.map(({ path, problem }, index): ImportResult => {
    const desk = cleaned[index]?.done?.desk;
    const base = { path, copies: [], ...(desk && { desk }) };
    if (leftOut.has(path)) return { ...base, isLeftOut: true };
    const found = checked.find((document) => document.path === path);
    if (!found) return { ...base, problem: problem ?? '' };
    const { file, text, isDraft, reasons, copies } = found;
    return found.problem === undefined
      ? { ...base, file, text, isDraft, reasons, copies }
      : { ...base, problem: `The check would refuse it: ${found.problem}` };
  });
}

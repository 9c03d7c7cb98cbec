import { openDesk, type Answers, type Desk } from './desk.ts';
import { draftOf, revise, type Draft } from './draft.ts';
import { revisionsOf, sourceName } from './fields/comply.ts';
import { decideSlug, decideVersion } from './fields/identity.ts';
import { statementsIn, statementsOf, versionMentioned, type Statement } from './fields/statements.ts';
import { decideTitle } from './fields/title.ts';
import { labelOf } from './fields/labels.ts';
import { readHead, type SourceField } from './front-matter.ts';
import { clauses } from './passes/clauses.ts';
import { containers } from './passes/containers.ts';
import { emoji, emphasis, labelledLines, printedSigns } from './passes/signs.ts';
import { headings, type Anchors } from './passes/headings.ts';
import { html } from './passes/html.ts';
import { kramdown, type LooseAnchor } from './passes/kramdown.ts';
import { jsx, outdentMdx } from './passes/jsx.ts';
import { liquid, permalinks, programs, shortcodes } from './passes/generators.ts';
import { lostMarkup } from './passes/lost-markup.ts';
import { placeholders } from './passes/placeholders.ts';
import { pandoc, rowCells, tables } from './passes/tables.ts';
import { boldHeadings } from './passes/heading-levels.ts';
import { namespacedTags } from './passes/tags.ts';
import { textTables } from './passes/text-tables.ts';
import { readSource, type Unreadable } from './source.ts';

/** A file to be imported; its path counts from the folder imported, with slashes. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A source without its foreign marks. */
export interface CleanedDocument {
  readonly path: string;
  readonly desk: Desk;
  readonly draft: Draft;
  /** The text below the fields at its head, as it was written. */
  readonly source: Draft;
  readonly fields: readonly SourceField[];
  readonly anchors: readonly LooseAnchor[];
}

/** A document whose address is known, so that others can link to it. */
export interface PlacedDocument {
  readonly path: string;
  readonly desk: Desk;
  readonly draft: Draft;
  readonly source: Draft;
  readonly title: string;
  readonly slug: string;
  readonly version: string;
  readonly anchors: Anchors;
  readonly fields: readonly SourceField[];
  readonly statements: readonly Statement[];
}

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  'too-large': 'The file has more than 1,000,000 bytes, more than the check allows: split it.',
  empty: 'The file is empty.',
  binary: 'The file is no text, in spite of its name.',
  'too-slow': 'Split the file, or delete signs that mean nothing: it would take too long to read.',
  'not-utf-8': 'The file is not saved as UTF-8: open it in an editor and save it as UTF-8.',
};

export class UnreadableSource extends Error {
  override name = 'UnreadableSource';
  readonly problem: Unreadable;

  constructor(problem: Unreadable, detail?: string) {
    super([UNREADABLE[problem], detail].filter((part) => part !== undefined).join(' '));
    this.problem = problem;
  }
}

const fieldText = ({ value }: SourceField): string => (typeof value === 'string' ? value : value.join(', '));

/** Fields of strongdm/comply that are read. */
const COMPLY = /^(?:name|acronym|majorRevisions|satisfies)$/;

/** Says of each field at the head what became of it, where it fills none of ours. */
function noteFields(fields: readonly SourceField[], desk: Desk): void {
  for (const field of fields) {
    if (labelOf(field.key) !== undefined || COMPLY.test(field.key)) continue;
    const isAddress = /^(?:permalink|slug|url|redirect_from|aliases)$/i.test(field.key);
    const more = isAddress ? ' Old links to that address can go on working: see "redirects" in organization.yaml.' : '';
    const message = `The field "${field.key}: ${fieldText(field)}" is not carried over: documents have no such field.${more}`;
    desk.note({ line: field.line, message });
  }
}

/**
 * Reads a source and replaces the marks of other generators, or asks about them.
 * @throws UnreadableSource
 */
export function cleanDocument({ path, bytes }: Source, answers: Answers): CleanedDocument {
  const desk = openDesk(answers);
  const source = readSource(bytes, desk);
  if ('problem' in source) throw new UnreadableSource(source.problem, source.detail);
  const plain = draftOf(source.text);
  const whole = revise(plain, emoji(plain, desk), desk);
  const head = readHead(whole.text, desk);
  noteFields(head.fields, desk);
  const named = new Map(head.fields.map((field) => [field.key, fieldText(field)]));
  const why = 'The fields at the head were written anew.';
  let draft = head.bodyStart === 0 ? whole : revise(whole, [{ start: 0, end: head.bodyStart, text: '', why }], desk);
  const body = draft;
  const anchors: LooseAnchor[] = [];
  draft = revise(draft, textTables(draft, desk), desk);
  const isMdx = /\.mdx$/i.test(path);
  draft = revise(draft, programs(draft), desk);
  const attributes = kramdown(draft);
  draft = revise(draft, attributes.edits, desk);
  const spans = pandoc(draft, desk);
  draft = revise(draft, spans.edits, desk);
  const own = permalinks(draft);
  draft = revise(draft, own.edits, desk);
  anchors.push(...attributes.anchors, ...spans.anchors, ...own.anchors);
  draft = revise(draft, boldHeadings(draft, desk), desk);
  draft = revise(draft, jsx(draft, body.text, isMdx, desk), desk);
  if (isMdx) draft = revise(draft, outdentMdx(draft), desk);
  draft = revise(draft, containers(draft, desk), desk);
  draft = revise(draft, shortcodes(draft, desk), desk);
  draft = revise(draft, liquid(draft, desk), desk);
  draft = revise(draft, printedSigns(draft, desk), desk);
  draft = revise(draft, placeholders(draft, named, desk), desk);
  draft = revise(draft, namespacedTags(draft, desk), desk);
  // What stands right below HTML is Markdown only once that is gone, and may hold HTML again.
  for (let round = 0; round < 3; round += 1) {
    const tags = html(draft, desk);
    if (tags.edits.length === 0) break;
    draft = revise(draft, tags.edits, desk);
    anchors.push(...tags.anchors);
  }
  draft = revise(draft, lostMarkup(draft, desk), desk);
  draft = revise(draft, clauses(draft), desk);
  draft = revise(draft, labelledLines(draft), desk);
  draft = revise(draft, emphasis(draft, desk), desk);
  draft = revise(draft, rowCells(draft, desk), desk);
  draft = revise(draft, tables(draft, desk), desk);
  return { path, desk, draft, source: body, fields: head.fields, anchors };
}

/**
 * Finds the title, the version and the address of a document, and gives its headings their places below the title.
 *
 * @param wanted anchors that links in the files imported lead to
 * @throws WrongAnswer
 */
export function placeDocument(document: CleanedDocument, wanted: ReadonlySet<string>): PlacedDocument {
  const { path, desk, draft, source, fields, anchors } = document;
  const name = sourceName(path);
  const inText = statementsIn(draft);
  const statements = [...statementsOf(fields), ...fields.flatMap(revisionsOf), ...inText];
  const titles = statements.filter(({ label }) => label === 'title');
  const { title, heading } = decideTitle(draft, titles, name.stem, desk);
  const version = decideVersion(
    statements.filter(({ label }) => label === 'version'),
    title,
    versionMentioned(draft),
    name.stem,
    desk,
  );
  const slug = decideSlug(title, name, desk);
  const placed = headings(draft, { title: heading, loose: anchors, wanted }, desk);
  return {
    path,
    desk,
    title,
    slug,
    version,
    statements,
    source,
    anchors: placed.anchors,
    fields,
    draft: revise(draft, placed.edits, desk),
  };
}

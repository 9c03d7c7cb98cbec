import type { ElementContent } from 'hast';
import type { TrustDocument } from '../../model/documents.ts';
import { toldBetween, type RedlinePair } from '../../model/redlines.ts';
import type { Version } from '../../model/versions.ts';
import { redlineText as words } from '../../ui-text/redline.ts';
import type { Absolute } from '../absolute.ts';
import { frontMatter } from '../markdown/front-matter.ts';
import { text } from '../markdown/hast.ts';
import { markdownOf } from '../markdown/markdown.ts';
import { versionFile } from '../version-files.ts';
import type { Surroundings } from '../surroundings.ts';
import { compareFrontMatter } from './front-matter.ts';
import { markdownMarks } from './markdown-marks.ts';
import type { PublishedRedline } from './publish.ts';
import { definitions, heading, list, paragraph, sides, summary } from './twin-head.ts';

function facts(
  { asOf, organization }: Surroundings,
  { from, to, href }: RedlinePair,
  { total }: PublishedRedline,
  absolute: Absolute,
) {
  const side = (version: Version) => ({
    version: version.version,
    state: version.state,
    effective: version.effective,
    url: absolute(version.href),
    markdown: absolute(versionFile(version, 'md')),
  });
  return {
    title: words.title(to.data.title, from.version, to.version),
    id: to.data.id,
    organization: organization.name,
    language: to.data.language ?? organization.language,
    from: side(from),
    to: side(to),
    wordsInserted: total.inserted,
    wordsDeleted: total.deleted,
    passagesMoved: total.moved,
    asOf,
    url: absolute(href),
  };
}

/** What the authors say each version changed, between the two that are compared. */
function told(document: TrustDocument, pair: RedlinePair): ElementContent[] {
  const versions = toldBetween(document, pair);
  const items = versions.flatMap(({ version, data: { changes = [] } }) => [
    ...(versions.length > 1 ? [heading(4, words.toldOf(version))] : []),
    list(changes),
  ]);
  return items.length === 0 ? [] : [heading(3, words.told), ...items];
}

function details({ from, to }: RedlinePair): ElementContent {
  const fields = compareFrontMatter(from.data, to.data);
  if (fields.length === 0) return paragraph(text(words.detailsSame));
  return definitions(fields.map(({ label, content }) => ({ term: label, content: markdownMarks(content) })));
}

/**
 * The page that compares two versions of a document as Markdown: what was inserted in `<ins>`, what was deleted in
 * `<del>`, notes that belong to neither text in `<mark>`.
 */
export function redlineTwin(
  center: Surroundings,
  document: TrustDocument,
  pair: RedlinePair,
  redline: PublishedRedline,
  absolute: Absolute,
): string {
  const { from, to, href } = pair;
  const { title, id } = to.data;
  const head = [
    paragraph(text(id)),
    heading(1, words.heading(from.version, to.version)),
    paragraph(text(words.lede(title))),
    sides(pair),
    heading(2, words.summary),
    ...summary(redline),
    ...told(document, pair),
    heading(2, words.details),
    details(pair),
    heading(2, words.text),
  ];
  const page = absolute(href);
  return `${frontMatter(facts(center, pair, redline, absolute))}\n${markdownOf(head, page)}\n${redline.markdown}`;
}

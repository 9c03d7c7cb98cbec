import type { Root } from 'hast';
import type { TrustDocument } from '../../model/documents.ts';
import type { Correction } from '../../model/corrections.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Version } from '../../model/versions.ts';
import { documentText } from '../../ui-text/documents.ts';
import { contentOf } from '../article/elements.ts';
import type { Absolute } from '../absolute.ts';
import { versionFile } from '../version-files.ts';
import { frontMatter } from './front-matter.ts';
import { element, text } from './hast.ts';
import { markdownOf } from './markdown.ts';

function facts(
  { asOf, organization }: Surroundings,
  document: TrustDocument,
  version: Version,
  errata: readonly Correction[],
  absolute: Absolute,
) {
  const { data, state, effective, published, until, supersededBy, reviewed, review } = version;
  return {
    id: data.id,
    title: data.title,
    version: version.version,
    organization: organization.name,
    summary: data.summary,
    language: data.language ?? organization.language,
    kind: data.kind,
    classification: data.classification,
    state,
    effective,
    published,
    inForceUntil: until,
    supersededBy,
    withdrawn: data.withdrawn,
    owner: data.owner,
    approvedBy: data.approvedBy,
    approvedOn: data.approvedOn,
    reviewEvery: data.reviewEvery,
    reviewedOn: reviewed,
    nextReview: review?.by,
    controls: data.controls,
    errata: errata.length > 0 ? errata : undefined,
    asOf,
    url: absolute(version.href),
    latest: absolute(document.href),
    pdf: absolute(versionFile(version, 'pdf')),
    json: absolute(versionFile(version, 'json')),
  };
}

/** One version of a document as Markdown: what identifies it in the front matter, then the text as its page has it. */
export function documentTwin(
  center: Surroundings,
  document: TrustDocument,
  version: Version,
  errata: readonly Correction[],
  article: Root,
  absolute: Absolute,
): string {
  const { title, changes = [] } = version.data;
  const list = [
    element('h2', [text(documentText.changesInThisVersion)]),
    element(
      'ul',
      changes.map((change) => element('li', [text(change)])),
    ),
  ];
  const content = [element('h1', [text(title)]), ...contentOf(article), ...(changes.length > 0 ? list : [])];
  return `${frontMatter(facts(center, document, version, errata, absolute))}\n${markdownOf(content, absolute(version.href))}`;
}

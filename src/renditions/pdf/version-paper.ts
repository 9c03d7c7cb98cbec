import { absoluteLink, type Addresses } from './addresses.ts';
import type { TrustDocument } from '../../model/documents.ts';
import type { Correction } from '../../model/corrections.ts';
import type { Surroundings } from '../surroundings.ts';
import { compareVersions, type Version } from '../../model/versions.ts';
import { formatDate, formatPartial } from '#words/dates';
import { documentText, kindLabels, reviewLine } from '#words/documents';
import { errataText } from '#words/chrome';
import { refLabel } from '#words/frameworks';
import { paperText } from '#words/paper';
import type { ArticleNode, TableCell } from '../article/read.ts';
import { firstDay } from '../../model/calendar.ts';
import { plainFactNames } from '../../schemas/texts.ts';
import {
  authorWords,
  type AuthorWords,
  cell,
  fact,
  house,
  line,
  type Paper,
  type PaperFact,
  type PaperSection,
  verifyFact,
} from './paper.ts';

/** The PDF of one version of a document. */
export function versionPaper(
  center: Surroundings,
  document: TrustDocument,
  version: Version,
  errata: readonly Correction[],
  body: ArticleNode[],
  addresses: Addresses,
): Paper {
  const { data } = version;
  const words = authorWords(center, data.language);
  const number = data.draft === true ? paperText.draft(version.version) : version.version;
  const date = version.published ?? version.effective ?? data.approvedOn;
  return {
    ...house(center, data.language),
    source: `${document.ref}/${version.version}`,
    title: data.title,
    windowTitle: `${data.title} ${version.version}`,
    kicker: kickerOf(document, version),
    summary: data.summary,
    standing: [standingOf(version), absoluteLink(document.href, addresses)],
    facts: factsOf(version, number, words, addresses),
    date: date && firstDay(date),
    mark: paperText.mark(data.id, number),
    classification: data.classification,
    permalink: addresses.absolute(version.href),
    sections: [historyOf(document, version, words), correctionsOf(errata, words)].filter(
      (section) => section !== undefined,
    ),
    contents: body.filter(({ type }) => type === 'heading').length > 2 ? paperText.contents : undefined,
    body,
  };
}

/** A document that was withdrawn has no current version to point to. */
function standingOf({ data, effective }: Version): string {
  return data.withdrawn === undefined ? paperText.inForce(effective) : paperText.withdrawnFrom(data.withdrawn);
}

function kickerOf({ collection }: TrustDocument, { data }: Version): string {
  if (collection === 'policies') return kindLabels[data.kind ?? 'policy'];
  return paperText[collection];
}

function factsOf(version: Version, number: string, words: AuthorWords, addresses: Addresses): PaperFact[] {
  const { data, effective, published, reviewed } = version;
  const controls = data.controls?.map(refLabel) ?? [];
  return [
    fact(paperText.id, data.id),
    fact(documentText.version, number),
    ...plainFactNames.map((name) => fact(documentText[name], data[name], undefined, words)),
    fact(paperText.inForceFrom, effective && formatPartial(effective)),
    fact(
      effective === undefined ? documentText.firstPublished : documentText.published,
      published && published !== effective ? formatPartial(published) : undefined,
    ),
    fact(paperText.withdrawn, data.withdrawn && formatDate(data.withdrawn)),
    fact(documentText.owner, data.owner, undefined, words),
    fact(paperText.approvedBy, data.approvedBy, undefined, words),
    fact(paperText.approvedOn, data.approvedOn && formatDate(data.approvedOn)),
    fact(paperText.review, data.withdrawn === undefined ? reviewLine(data.reviewEvery) : undefined),
    fact(documentText.lastReviewed, reviewed && formatDate(reviewed)),
    fact(documentText.covers, controls.length > 0 ? controls.join('; ') : undefined, true),
    { term: paperText.permalink, value: [line(absoluteLink(version.href, addresses))], wide: true },
    verifyFact(addresses),
  ].filter((item) => item !== undefined);
}

/** What each version changed, this one first; later versions are not known yet when a version is published. */
function historyOf(document: TrustDocument, version: Version, words: AuthorWords): PaperSection | undefined {
  const versions = document.versions.filter((other) => compareVersions(other.version, version.version) <= 0);
  const { historyColumns } = paperText;
  const columns: [title: string, tell: (other: Version) => TableCell, isStated: boolean][] = [
    [historyColumns.version, (other) => cell([other.version], true), true],
    [
      historyColumns.effective,
      ({ effective }) => cell([effective === undefined ? documentText.blank : formatPartial(effective)]),
      versions.some(({ effective }) => effective !== undefined),
    ],
    [
      historyColumns.approved,
      ({ data }) => cell([data.approvedOn === undefined ? documentText.blank : formatDate(data.approvedOn)]),
      versions.some(({ data }) => data.approvedOn !== undefined),
    ],
    [historyColumns.changes, ({ data }) => changesOf(data.changes, words), true],
  ];
  const stated = columns.filter(([, , isStated]) => isStated);
  const head = [{ cells: stated.map(([title]) => cell([title], true)) }];
  const body = versions.map((other) => ({ cells: stated.map(([, tell]) => tell(other)) }));
  return { title: paperText.history, children: [{ type: 'table', columns: stated.length, head, body }] };
}

/** What was corrected since the release: it changes what the paper says, and its bytes. */
function correctionsOf(errata: readonly Correction[], words: AuthorWords): PaperSection | undefined {
  if (errata.length === 0) return undefined;
  const items = errata.map(({ date, reason }) => ({
    children: [line(`${errataText.corrected(date)}: `, words(reason))],
  }));
  return { title: errataText.title, children: [{ type: 'list', ordered: false, items }] };
}

function changesOf(changes: readonly string[] | undefined, words: AuthorWords): TableCell {
  const [first, ...more] = changes ?? [];
  if (first === undefined) return cell([documentText.oldestVersion]);
  if (more.length === 0) return cell([words(first)]);
  const items = [first, ...more].map((change) => ({ children: [line(words(change))] }));
  return { children: [{ type: 'list', ordered: false, items }] };
}

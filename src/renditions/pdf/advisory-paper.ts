import { lastChanged } from '../../model/records.ts';
import type { Entry } from '../../model/content.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Advisory } from '../../schemas/advisory.ts';
import { advisoryNumber, advisoryText, severityLabels, withoutFix } from '#words/advisories';
import { formatDate } from '#words/dates';
import { paperText } from '#words/paper';
import type { ArticleNode } from '../article/read.ts';
import { absoluteLink, type Addresses } from './addresses.ts';
import { authorWords, type AuthorWords, fact, house, line, type Paper, type PaperFact, verifyFact } from './paper.ts';

/** The PDF of a security advisory. */
export function advisoryPaper(
  center: TrustCenter,
  { id, data }: Entry<Advisory>,
  body: ArticleNode[],
  addresses: Addresses,
): Paper {
  const page = `/advisories/${id}/`;
  const date = data.withdrawn?.on ?? lastChanged(data);
  const withdrawn = data.withdrawn && advisoryText.withdrawnOn(formatDate(data.withdrawn.on));
  return {
    ...house(center, undefined),
    source: `advisories/${id}`,
    title: data.title,
    windowTitle: `${advisoryNumber(id)}: ${data.title}`,
    kicker: withdrawn === undefined ? paperText.advisory : `${paperText.advisory}. ${withdrawn}`,
    summary: data.summary,
    standing: [paperText.current, absoluteLink(page, addresses)],
    facts: factsOf(center, id, data, addresses),
    date,
    mark:
      withdrawn === undefined ? paperText.changedMark(advisoryNumber(id), date) : `${advisoryNumber(id)}. ${withdrawn}`,
    permalink: addresses.absolute(page),
    sections: [],
    body,
  };
}

function factsOf(center: TrustCenter, id: string, advisory: Advisory, addresses: Addresses): PaperFact[] {
  const { severity, cvss, cvssScore, cve, cwe, reported, fixedOn, published, updated = [], withdrawn } = advisory;
  const score = [cvssScore?.toFixed(1), cvss].filter(Boolean).join(' ');
  const day = (date: string | undefined): string | undefined => date && formatDate(date);
  const words = authorWords(center);
  const facts = [
    withdrawn && fact(advisoryText.withdrawn, `${formatDate(withdrawn.on)}: ${withdrawn.reason}`, true, words),
    fact(paperText.id, advisoryNumber(id)),
    fact(advisoryText.severity, severityLabels[severity]),
    fact(advisoryText.cve, cve?.join(', ')),
    fact(advisoryText.cwe, cwe?.join(', ')),
    fact(advisoryText.reported, day(reported)),
    fact(advisoryText.fixedOn, day(fixedOn)),
    fact(advisoryText.published, day(published)),
    fact(advisoryText.updated, day(updated.at(-1)?.on)),
    updated.length === 0
      ? undefined
      : lines(
          advisoryText.updates,
          updated.map(({ on, summary }) => `${formatDate(on)}: ${summary}`),
          words,
        ),
    fact(advisoryText.score, score, true),
    lines(advisoryText.affected, advisory.affected, words),
    advisory.fixed === undefined
      ? fact(advisoryText.fixed, withoutFix(advisory), true)
      : lines(advisoryText.fixed, advisory.fixed, words),
    fact(advisoryText.workaround, advisory.workaround, true, words),
    fact(advisoryText.credits, creditsOf(center, advisory), true),
    verifyFact(addresses),
  ];
  return facts.filter((item) => item !== undefined);
}

const lines = (term: string, values: readonly string[], words: AuthorWords): PaperFact => ({
  term,
  value: values.map((value) => line(words(value))),
  wide: true,
});

/** Those who found it, by the names they are thanked under. */
function creditsOf({ acknowledgments }: TrustCenter, { credits }: Advisory): string | undefined {
  return credits
    ?.map((credit) => acknowledgments.find(({ id }) => id === credit)?.data.researcher ?? credit)
    .join(', ');
}

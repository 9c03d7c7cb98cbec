import type { TrustDocument } from '../model/documents.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { sectionsOf } from '../model/sections.ts';
import { formatDate } from '../ui-text/dates.ts';
import { statusLine } from '../ui-text/documents.ts';
import { overviewTitle } from '../ui-text/overview.ts';
import { sectionLabels, sectionSummaries } from '../ui-text/sections.ts';

const item = (label: string, address: string, note: string | undefined): string =>
  `- [${label}](${address})${note === undefined ? '' : `: ${note}`}`;

const documentItem = ({ href, shown }: TrustDocument, absolute: (path: string) => string): string => {
  const { data, version, state, effective, lastDay } = shown;
  const status = statusLine(state, effective, data.withdrawn, lastDay);
  const note = [data.summary?.replace(/\.$/, ''), `Version ${version}`, status].filter(Boolean).join('. ');
  return item(data.title, absolute(href), `${note}.`);
};

/**
 * The site in one Markdown file for language models (llmstxt.org): who it is, its documents, its sections.
 *
 * @param absolute makes an absolute address of a path of the site
 */
export function llmsText(center: TrustCenter, absolute: (path: string) => string): string {
  const { organization, documents, asOf } = center;
  const sections = sectionsOf(center).map((section) =>
    item(sectionLabels[section], absolute(`/${section}/`), sectionSummaries[section]),
  );
  const blocks = [
    [`# ${overviewTitle(organization)}`],
    organization.summary === undefined ? [] : [`> ${organization.summary}`],
    [`As of ${formatDate(asOf)}.${organization.sample ? ` ${organization.name} is a fictional company.` : ''}`],
    documents.length === 0
      ? []
      : ['## Documents', '', ...documents.map((document) => documentItem(document, absolute))],
    ['## Sections', '', ...sections],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

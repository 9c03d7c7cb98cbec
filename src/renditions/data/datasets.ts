import type { TrustCenter } from '../../model/resolve.ts';
import { datasetText } from '../../ui-text/data.ts';
import { acknowledgments, advisories, updates } from './collections/notices.ts';
import { aiFeatures } from './collections/ai-features.ts';
import { certifications } from './collections/certifications.ts';
import { commitments } from './collections/commitments.ts';
import { controls } from './collections/controls.ts';
import { disclosureProgram, securityTxt } from './collections/disclosure.ts';
import { disclosure, policies, whitepaper } from './collections/documents.ts';
import { organization } from './collections/organization.ts';
import { questions } from './collections/questions.ts';
import { reports } from './collections/reports.ts';
import { subprocessors } from './collections/subprocessors.ts';
import type { Dataset } from './dataset.ts';

const all: readonly Dataset[] = [
  organization,
  whitepaper,
  policies,
  disclosure,
  disclosureProgram,
  controls,
  commitments,
  certifications,
  reports,
  subprocessors,
  aiFeatures,
  questions,
  acknowledgments,
  advisories,
  updates,
  securityTxt,
];

/** The datasets of a trust center: those that have anything to say. */
export function siteDatasets(center: TrustCenter): Dataset[] {
  return all
    .filter(({ items }) => items(center, (path) => path).length > 0)
    .map((dataset) => ({ ...dataset, ...datasetText(center, dataset.name) }));
}

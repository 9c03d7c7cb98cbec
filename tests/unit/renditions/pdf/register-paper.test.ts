import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerPaper } from '../../../../src/renditions/pdf/register-paper.ts';
import { renderPdf } from '../../../../src/renditions/pdf/render-pdf.ts';
import type { TrustCenter } from '../../../../src/model/resolve.ts';
import { registerFacts } from '#words/register-entries';
import { sampleRegister, trustCenter } from '../../model/register-sample.ts';
import { absolute } from '../sample-centers.ts';
import { readPdf, solid, type ReadPdf } from './read-pdf.ts';

const files = { fonts: join('tests', 'fixtures', 'no-fonts'), file: (path: string) => join('public', path) };

async function pdfOf(center: TrustCenter): Promise<ReadPdf> {
  const paper = registerPaper(center, { absolute });
  if (paper === undefined) throw new Error('The register has no entries.');
  return readPdf((await renderPdf(paper, files)).read());
}

/** The text of the PDF's first block, from its first term to the line below it. */
const recordOf = ({ text }: ReadPdf): string => solid(text.slice(0, text.indexOf('How to verify')));

/** One entry changed in May; its next change, in December, was announced in November. */
const upcoming = sampleRegister('2026-11-20');
/** A register that never says when an entry began. */
const undated = trustCenter(
  { subprocessors: [{ id: 'mail', data: { name: 'Mail Ltd', purpose: 'Mail.' } }] },
  '2026-11-20',
);
/** A register that names some of the subprocessors and says where all are. */
const notable = trustCenter(
  {
    organization: {
      name: 'Example',
      site: { origin: 'https://trust.example.com' },
      language: 'en',
      subprocessorRegister: {
        access: 'published',
        extent: 'notable',
        note: 'Only some are listed.',
        url: 'https://example.com/all',
      },
    },
    subprocessors: ['mail', 'chat'].map((id) => ({ id, data: { name: id, purpose: 'Messages.' } })),
  },
  '2026-11-20',
);
/** A register whose notice period begins only next year. */
const later = trustCenter(
  {
    organization: {
      name: 'Example',
      site: { origin: 'https://trust.example.com' },
      language: 'en',
      subprocessorNotice: [{ from: '2027-01-01', notice: '30 days' }],
    },
    subprocessors: [{ id: 'mail', data: { name: 'Mail Ltd', effective: '2024-02-01' } }],
  },
  '2026-11-20',
);

/** A register of which two entries have ended. */
const endedRegister = trustCenter(
  {
    subprocessors: [
      { id: 'mail', data: { name: 'Mail Ltd', service: 'Newsletters', effective: '2024-02-01' } },
      { id: 'early', data: { name: 'Early Ltd', purpose: 'Sent mail.', ended: '2023-06-01', endReason: 'Too slow.' } },
      { id: 'old', data: { name: 'Old Ltd', purpose: 'Sends mail.', ended: '2025-06-01', replacedBy: 'mail' } },
    ],
  },
  '2026-11-20',
);

describe('the PDF of the register', () => {
  it('names as the last change the last one that took effect, as the page does', async () => {
    const last = registerFacts(upcoming).find(({ term }) => term === 'Last change');
    expect(last).toEqual({ term: 'Last change', text: '12 May 2025', href: '/subprocessors/as-of/2025-05-12/' });
    expect(recordOf(await pdfOf(upcoming))).toContain(solid('Last change 12 May 2025'));
  });

  it('carries the day of the announcement as its version, in the running head and in its title', async () => {
    const pdf = await pdfOf(upcoming);
    expect(pdf.title).toBe('Subprocessor register 2026-11-01');
    expect(JSON.stringify(registerPaper(upcoming, { absolute })?.mark)).toContain('Version of 1 November 2026');
    expect(solid(pdf.text)).not.toContain(solid('Last change 1 November'));
  });

  it('names the day on whose page the list of that day is, and its own version, on its first page', async () => {
    const record = recordOf(await pdfOf(upcoming));
    expect(record).toContain(solid('Version 1 November 2026'));
    expect(record).toContain(solid('The register on 12 May 2025'));
    expect(record).not.toContain(solid('of that day'));
  });

  it('refers at the foot of its pages to the page that tells everything it tells', () => {
    const footOf = (center: TrustCenter) => registerPaper(center, { absolute })?.permalink;
    expect(footOf(upcoming)).toBe(absolute('/subprocessors/'));
    expect(footOf(sampleRegister('2026-10-31'))).toBe(absolute('/subprocessors/as-of/2025-05-12/'));
    expect(footOf(undated)).toBe(absolute('/subprocessors/'));
  });

  it('says of a change to come what each field says before and after it, as the page does', async () => {
    const { text } = await pdfOf(upcoming);
    expect(solid(text)).toContain(
      solid('Adds Ireland. Places of processing, before: Germany Places of processing, after: Germany; Ireland'),
    );
  });

  it('says what took the place of an entry that ended, the latest end first, as the page does', async () => {
    const { text } = await pdfOf(endedRegister);
    expect(solid(text)).toContain(
      solid('Old Ltd Sends mail. until 1 June 2025 Replaced by Mail Ltd (Newsletters) Early Ltd'),
    );
  });

  it.each([
    ['has a change to come', upcoming],
    ['says no dates', undated],
    ['is promised notice only later', later],
  ])('says what its page says, word for word, where it %s', async (_, center) => {
    const record = recordOf(await pdfOf(center));
    const facts = registerFacts(center);
    expect(facts.length).toBeGreaterThan(0);
    for (const { term, text } of facts) expect(record).toContain(solid(`${term} ${text}`));
  });

  it.each([
    [undated, 'This entry does not state which personal data the subprocessor receives,'],
    [notable, 'None of these entries states which personal data the subprocessor receives,'],
  ])('says after its table what no entry states', async (center, sentence) => {
    const { text } = await pdfOf(center);
    expect(solid(text)).toContain(
      solid(`${sentence} or where personal data is processed and on which transfer ground.`),
    );
  });

  it('says why a change comes sooner than promised, and that this is what it says', async () => {
    const center = trustCenter(
      {
        subprocessors: [
          {
            id: 'mail',
            data: { name: 'Mail', announced: '2026-11-18', effective: '2026-11-25', emergency: 'The old one closes.' },
          },
        ],
      },
      '2026-11-20',
    );
    const text = solid((await pdfOf(center)).text);
    expect(text).toContain(solid('Sooner than the promised notice, because: The old one closes.'));
  });

  it('names its note and the complete list, without the title of the section again', async () => {
    const text = solid((await pdfOf(notable)).text);
    expect(text).toContain(solid('About this register Note Only some are listed. Complete list example.com/all'));
  });
});

import { describe, expect, it } from 'vitest';
import { registerFeed } from '../../../src/renditions/feed.ts';
import { registerTable } from '../../../src/renditions/tables/tables.ts';
import { absolute, defaultCenter, sampleCenters } from './sample-centers.ts';

/** What a sentence says of something that is over. */
const SAYS_PAST = /\b(?:was|were|been|ran|made|delivered|stored|received|kept|erased the|closed our|confirmed)\b/i;

const itemOf = (title: RegExp, asOf?: string): string =>
  registerFeed(defaultCenter(asOf)).items.find((item) => title.test(item.title))?.text ?? expect.fail(String(title));

describe('the register of the sample', () => {
  it.each([
    [/^End: Hetzner/, '2025-03-20'],
    [/^End: Mailgun/, '2023-08-14'],
  ])('announces %s as something to come', (title, asOf) => {
    const text = itemOf(title, asOf);
    expect(text).toMatch(/makes the previews|takes over/);
    expect(text).not.toMatch(SAYS_PAST);
  });

  it.each(sampleCenters())('of %s tells what an ended entry does as its lists of earlier days need it', (_, center) => {
    for (const { details } of center.register.filter(({ state }) => state === 'ended')) {
      expect([details.purpose, details.dataAccess].join(' ')).not.toMatch(SAYS_PAST);
    }
  });

  it('lists the text of the messages that an update says a subprocessor carries', () => {
    const { columns, rows } = registerTable(defaultCenter(), absolute);
    const row = rows.find(([id]) => id === 'infobip');
    expect(row?.[columns.findIndex(({ header }) => header === 'Personal data')]).toBe('telephone number; message text');
    expect(itemOf(/^Addition: Infobip/)).not.toContain('codes');
  });
});

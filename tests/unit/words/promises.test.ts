import { describe, expect, it } from 'vitest';
import { askContact, objectionContact } from '../../../src/model/records.ts';
import { tellsChanges } from '../../../src/model/register-history.ts';
import { registerCalendar } from '../../../src/renditions/calendar.ts';
import { registerFeed } from '../../../src/renditions/feed.ts';
import { siteFeeds } from '../../../src/catalog/site-feeds.ts';
import type { Organization } from '../../../src/schemas/organization.ts';
import { contactLine } from '#words/contacts';
import { disclosureText } from '#words/disclosure';
import { noticeText, noticeTitle } from '#words/register-changes';
import { trustCenter } from '../model/register-sample.ts';

const absolute = (path: string): string => `https://trust.example.com${path}`;

const company = (subprocessorNotice: Organization['subprocessorNotice']): Organization => ({
  name: 'Example',
  site: { origin: 'https://trust.example.com' },
  language: 'en',
  contacts: { privacy: { email: 'privacy@example.com' } },
  subprocessorNotice,
});

const subprocessors = [{ id: 'mail', data: { name: 'Mail', announced: '2026-10-01', effective: '2026-12-01' } }];

/** All that is said of changes of the register, in feeds and on its page. */
function said(notice: Organization['subprocessorNotice']): string {
  const organization = company(notice);
  const center = trustCenter({ organization, subprocessors }, '2026-11-20');
  return [
    noticeTitle(organization, tellsChanges(center)),
    ...siteFeeds(center).map(({ holds }) => holds),
    registerFeed(center).description,
    registerCalendar(center, absolute).replaceAll('\r\n ', ''),
    String(objectionContact(organization)?.email),
  ].join('\n');
}

describe('changes of the register', () => {
  it('can be objected to where that is promised', () => {
    const words = said([{ notice: '30 days', objection: '14 days' }]);
    expect(words).toContain('How you hear of changes, and how to object');
    expect(words.match(/the last day to object/g)?.length).toBeGreaterThan(2);
    expect(words).toContain('privacy@example.com');
  });

  it.each([
    ['only notice is promised', [{ notice: '30 days' }], 'How you hear of changes'],
    ['nothing is promised', undefined, 'Changes of this register'],
  ])('are listed without a word of objection where %s', (_, notice, title) => {
    const words = said(notice);
    expect(words.split('\n')[0]).toBe(title);
    expect(words).not.toMatch(/object|privacy@/);
  });
});

it('a register of which no change is stated offers none', () => {
  const organization = company(undefined);
  const center = trustCenter({ organization, subprocessors: [{ id: 'mail', data: { name: 'Mail' } }] }, '2026-11-20');
  expect(noticeTitle(organization, tellsChanges(center))).toBe('About this register');
  expect(noticeText.feed(tellsChanges(center))).toBe('Feed of the register');
  expect(siteFeeds(center, '/subprocessors/').map(({ holds }) => holds)).toEqual([
    'Changes of the register, once one is stated. None is stated yet.',
  ]);
});

it('a programme without a scope does not promise one', () => {
  expect(disclosureText.lede('Example', false)).toBe('How to report a vulnerability to Example.');
  expect(disclosureText.lede('Example', true)).toContain('what may be tested');
});

describe('a contact', () => {
  it('is found for every question, where the company names any', () => {
    const dpo = { email: 'dpo@example.com' };
    const sales = { url: 'https://example.com/ask' };
    const of = (contacts: Organization['contacts']): Organization => ({ ...company(undefined), contacts });
    expect(askContact(of({ dpo, sales }), 'sales', 'security')).toBe(sales);
    expect(askContact(of({ dpo }), 'security')).toBe(dpo);
    expect(askContact(of(undefined), 'security')).toBeUndefined();
  });

  it.each([
    [{}, ''],
    [{ for: 'Questions' }, 'Questions.'],
    [{ for: 'Questions. Complaints.', respondsWithin: '2 days' }, 'Questions. Complaints. Response within 2 days.'],
  ])('%j is told as: %s', (contact, line) => {
    expect(contactLine(contact)).toBe(line);
  });
});

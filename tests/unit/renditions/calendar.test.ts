import { describe, expect, it } from 'vitest';
import { registerCalendar, registerDays } from '../../../src/renditions/calendar.ts';
import { sampleRegister, trustCenter } from '../model/register-sample.ts';

const absolute = (path: string): string => `https://trust.example.com${path}`;
const calendar = registerCalendar(sampleRegister('2026-11-20'), absolute);

describe('the calendar of the register', () => {
  it('has the last day to object and the day of effect of each change, in order', () => {
    expect(registerDays(sampleRegister('2026-11-20')).map(({ date, uid }) => [date, uid])).toEqual([
      ['2023-01-24', 'mail-added-objection'],
      ['2023-02-01', 'mail-added-effective'],
      ['2025-05-12', 'backup-ended-effective'],
      ['2026-12-01', 'mail-changed-2026-12-15-objection'],
      ['2026-12-15', 'mail-changed-2026-12-15-effective'],
    ]);
  });

  it('writes whole days that make nobody busy', () => {
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    expect(calendar.match(/TRANSP:TRANSPARENT/g)).toHaveLength(5);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261201\r\n');
  });

  it('is stamped by announcements and not by the clock, so that every build writes the same', () => {
    const stamps = [...calendar.matchAll(/DTSTAMP:(\S+)/g)].map(([, stamp]) => stamp);
    expect(stamps).toEqual([
      '20230110T000000Z',
      '20230110T000000Z',
      '20250512T000000Z',
      '20261101T000000Z',
      '20261101T000000Z',
    ]);
    expect(registerCalendar(sampleRegister('2026-12-24'), absolute)).toBe(calendar);
  });

  it('ends every line with CRLF, the last too (RFC 5545 section 3.1)', () => {
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('folds long lines at 75 octets, between characters, and escapes texts (RFC 5545 section 3.3.11)', () => {
    const name = 'Länger; kürzer, schräg\\er বাংলাদেশ ডাক বিভাগ 👩🏽‍💻 '.repeat(4).trim();
    const data = { name, purpose: 'Trägt Post aus.', announced: '2026-01-01', effective: '2026-03-01' };
    const text = registerCalendar(trustCenter({ subprocessors: [{ id: 'mail', data }] }, '2026-11-20'), absolute);
    const lines = Buffer.from(text).toString('latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    expect(() => lines.map((line) => decoder.decode(Buffer.from(line, 'latin1')))).not.toThrow();
    const escaped = name.replace(/[\\;,]/g, '\\$&');
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:Addition: ${escaped}\\, from 1 March 2026\r\n`);
  });

  it('gives every day a uid of its own, and no end: a day is one day long', () => {
    const uids = [...calendar.matchAll(/^UID:(.+)$/gm)].map(([, uid]) => uid);
    expect(new Set(uids).size).toBe(5);
    expect(calendar).not.toContain('DTEND');
  });

  it('leads to the entry', () => {
    expect(calendar).toContain('URL;VALUE=URI:https://trust.example.com/subprocessors/mail/');
  });
});

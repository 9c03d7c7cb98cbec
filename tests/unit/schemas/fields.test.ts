import { describe, expect, it } from 'vitest';
import { email, httpsUrl, contact } from '../../../src/schemas/fields/contact-points.ts';
import {
  controlRef,
  documentRef,
  frameworkId,
  pathOrUrl,
  recordId,
  version,
} from '../../../src/schemas/fields/references.ts';
import { countryCode } from '../../../src/schemas/fields/places.ts';
import { languageTag, line, sentences } from '../../../src/schemas/fields/text.ts';
import { money } from '../../../src/schemas/fields/quantities.ts';
import { target } from '../../../src/schemas/fields/dates.ts';
import { verdict } from './messages.ts';

describe('an address', () => {
  const scheme = 'expected an address that begins with https://';
  const shape = 'expected an address with a domain name and without blanks, such as https://example.com/security';

  it.each([
    'https://example.com',
    'https://trust.example.com/a/b?c=d#e',
    'https://example.com:8443/',
    'https://xn--mnchen-3ya.example/',
  ])('%s is accepted', (url) => {
    expect(verdict(httpsUrl, url)).toBe('accepted');
  });

  it.each([
    ['http', 'http://example.com', scheme],
    ['no scheme', 'example.com', scheme],
    ['the scheme of the page', '//example.com', scheme],
    ['a slash too few, which browsers mend', 'https:/example.com', scheme],
    ['backslashes, which browsers mend', 'https:\\\\example.com', scheme],
    ['a script', 'javascript:alert(1)', scheme],
    ['a blank', 'https://example.com/a b', shape],
    ['no domain', 'https://localhost/', shape],
    ['a number for a domain', 'https://192.0.2.1/', shape],
    ['nothing after the scheme', 'https://', shape],
    ['no text', 42, scheme],
  ])('with %s is refused: %j', (_, url, message) => {
    expect(verdict(httpsUrl, url)).toBe(message);
  });
});

describe('an e-mail address', () => {
  it.each(['security@example.com', 'a.b+c@mail.example.org'])('%s is accepted', (address) => {
    expect(verdict(email, address)).toBe('accepted');
  });

  it.each(['security', 'security@', 'security@example', 'mailto:a@example.com', 'a b@example.com', ''])(
    '%j is refused',
    (address) => {
      expect(verdict(email, address)).toBe('expected an e-mail address, written like security@example.com');
    },
  );
});

it.each([
  ['an e-mail address', { email: 'a@example.com' }, 'accepted'],
  ['a form', { url: 'https://example.com/form', respondsWithin: '1 business day' }, 'accepted'],
  [
    'nothing to reach it by',
    { for: 'questions' },
    'expected an email or a url: a contact that cannot be reached helps nobody',
  ],
  ['an unknown field', { email: 'a@example.com', phone: '1' }, 'Unrecognized key: "phone"'],
])('a contact with %s: %j', (_, value, message) => {
  expect(verdict(contact, value)).toBe(message);
});

describe('a country', () => {
  it.each(['DE', 'GB', 'BD', 'AX', 'BQ'])('%s is one', (code) => {
    expect(verdict(countryCode, code)).toBe('accepted');
  });

  it.each([
    ['UK', '"UK" is no country code of ISO 3166-1; did you mean GB?'],
    ['Bangladesh', '"Bangladesh" is no country code of ISO 3166-1; did you mean BD?'],
    ['EU', '"EU" is no country code of ISO 3166-1; expected two letters such as DE'],
    ['de', '"de" is no country code of ISO 3166-1; did you mean DE?'],
    ['DEU', '"DEU" is no country code of ISO 3166-1; expected two letters such as DE'],
    ['XK', '"XK" is no country code of ISO 3166-1; expected two letters such as DE'],
    ['', '"" is no country code of ISO 3166-1; expected two letters such as DE'],
    // Norway, as readers of YAML 1.1 take it.
    [false, 'expected a two-letter country code (ISO 3166-1), such as DE'],
  ])('%j is none', (code, message) => {
    expect(verdict(countryCode, code)).toBe(message);
  });
});

describe('a language', () => {
  it.each(['en', 'en-GB', 'bn', 'zh-Hant', 'pt-BR', 'cs'])('%s is one', (tag) => {
    expect(verdict(languageTag, tag)).toBe('accepted');
  });

  it.each([
    ['cz', '"cz" is no language tag of BCP 47; expected one such as en, en-GB or bn'],
    ['english', '"english" is no language tag of BCP 47; expected one such as en, en-GB or bn'],
    ['', '"" is no language tag of BCP 47; expected one such as en, en-GB or bn'],
    ['en_GB', '"en_GB" is no language tag of BCP 47; expected one such as en, en-GB or bn'],
    ['en-gb', '"en-gb" is not how BCP 47 writes it; did you mean en-GB?'],
    ['en-UK', '"en-UK" is not how BCP 47 writes it; did you mean en-GB?'],
    ['EN', '"EN" is not how BCP 47 writes it; did you mean en?'],
    [1, 'expected a language tag (BCP 47), such as en or en-GB'],
  ])('%j is none', (tag, message) => {
    expect(verdict(languageTag, tag)).toBe(message);
  });
});

describe('an amount of money', () => {
  it.each([
    ['a range', { currency: 'EUR', min: 50, max: 5000 }],
    ['one amount', { currency: 'BDT', min: 5000, max: 5000 }],
    ['a least amount', { currency: 'USD', min: 0 }],
  ])('may be %s', (_, value) => {
    expect(verdict(money, value)).toBe('accepted');
  });

  it.each([
    [
      'a symbol for a currency',
      { currency: '€', min: 1 },
      'currency: expected a currency code (ISO 4217), such as EUR',
    ],
    ['lower case', { currency: 'eur', min: 1 }, 'currency: expected a currency code (ISO 4217), such as EUR'],
    ['no such currency', { currency: 'EUX', min: 1 }, 'currency: expected a currency code (ISO 4217), such as EUR'],
    ['a largest below the least', { currency: 'EUR', min: 50, max: 49 }, 'max: the largest amount is below the least'],
    ['less than nothing', { currency: 'EUR', min: -1 }, 'min: expected an amount of zero or more'],
    ['nothing as the largest', { currency: 'EUR', min: 0, max: 0 }, 'max: expected an amount above zero'],
    ['cents', { currency: 'EUR', min: 0.5 }, 'min: expected an amount in whole units, written like 2000'],
    ['a text', { currency: 'EUR', min: '2,000' }, 'min: expected an amount in whole units, written like 2000'],
    ['an unknown field', { currency: 'EUR', min: 1, per: 'finding' }, 'Unrecognized key: "per"'],
  ])('with %s is refused: %j', (_, value, message) => {
    expect(verdict(money, value)).toBe(message);
  });
});

describe('a reference to a requirement', () => {
  it.each(['soc2:CC9.2', 'iso27001-2022:A.5.19', 'iso27001-2013:A.15.1', 'nis2:Art. 23', 'gdpr:Art. 28(3)(a)'])(
    '%s is accepted',
    (ref) => {
      expect(verdict(controlRef, ref)).toBe('accepted');
    },
  );

  it.each([
    ['soc2:CC9.22', '"soc2:CC9.22" is in no framework that Candor knows; did you mean soc2:CC9.2?'],
    ['iso27001:A.5.19', '"iso27001:A.5.19" is in no framework that Candor knows; did you mean iso27001-2022:A.5.19?'],
    ['the weather', '"the weather" is in no framework that Candor knows'],
    [5.19, 'expected a control reference, written like soc2:CC9.2'],
  ])('%j is refused with what was meant', (ref, message) => {
    expect(verdict(controlRef, ref)).toBe(message);
  });
});

it.each([
  ['soc2', true],
  ['iso27001-2022', true],
  ['iso27001', false],
  ['SOC2', false],
])('%s is a framework: %s', (id, known) => {
  expect(frameworkId.safeParse(id).success).toBe(known);
});

describe('a reference to a record, document or page', () => {
  const id = 'expected an id: lower-case letters and digits, joined by hyphens or dots';
  const document = 'expected a document such as policies/access-control, or policies/access-control/2.1';
  const page = 'expected a path such as /subprocessors/ or an https:// address';

  it.each([
    ['an id', recordId, 'aws-bedrock'],
    ['an id with a dot', recordId, 'iso27001.2022'],
    ['a document', documentRef, 'policies/access-control'],
    ['a version', documentRef, 'policies/access-control/2.1'],
    ['the whitepaper', documentRef, 'whitepaper'],
    ['a version of the whitepaper', documentRef, 'whitepaper/3.0'],
    ['a page', pathOrUrl, '/subprocessors/'],
    ['the first page', pathOrUrl, '/'],
    ['an address', pathOrUrl, 'https://example.com/key.asc'],
  ])('is accepted: %s', (_, schema, value) => {
    expect(verdict(schema, value)).toBe('accepted');
  });

  it.each([
    ['capitals', recordId, 'AWS', id],
    ['a blank', recordId, 'aws bedrock', id],
    ['a hyphen at the end', recordId, 'aws-', id],
    ['two dots', recordId, 'a..b', id],
    ['a path', recordId, 'a/b', id],
    ['another collection', documentRef, 'controls/mfa', document],
    ['no slug', documentRef, 'policies', document],
    ['a version of four numbers', documentRef, 'policies/access/1.2.3.4', document],
    ['another host without a scheme', pathOrUrl, '//example.com/', page],
    ['http', pathOrUrl, 'http://example.com/', page],
    ['a blank in a path', pathOrUrl, '/a b/', page],
    ['a script', pathOrUrl, 'javascript:alert(1)', page],
  ])('is refused with %s: %j', (_, schema, value, message) => {
    expect(verdict(schema, value)).toBe(message);
  });
});

describe('a version', () => {
  it.each(['1', '1.0', '2.1.3', '0.9', '1.10', '10.0'])('%s is one', (number) => {
    expect(verdict(version, number)).toBe('accepted');
  });

  it.each(['v1', '1.', '01.0', '1.00', '1.2.3.4', '1-0', ''])('%j is none', (number) => {
    expect(verdict(version, number)).toBe('expected one to three whole numbers with dots, such as 1.0 or 2.1.3');
  });
});

describe('text', () => {
  it('loses the blanks around it', () => {
    expect([line.parse('  A title '), sentences.parse('One.\n\nTwo.\n')]).toEqual(['A title', 'One.\n\nTwo.']);
  });

  it.each([
    ['nothing', line, '', 'expected some text; leave the field out where there is nothing to say'],
    ['blanks', sentences, '  \n', 'expected some text; leave the field out where there is nothing to say'],
    ['two lines for one', line, 'A\nB', 'expected one line'],
    ['a number', line, 27001, 'expected text'],
    ['an empty field', sentences, null, 'expected text'],
  ])('is refused where it is %s', (_, schema, value, message) => {
    expect(verdict(schema, value)).toBe(message);
  });
});

it.each([
  ['a date', { date: '2027-Q1' }, 'accepted'],
  ['a condition', { condition: 'After the round.' }, 'accepted'],
  ['both', { date: '2027', condition: 'After the round.' }, 'expected either a date or a condition, not both'],
  ['neither', {}, 'expected either a date or a condition, not both'],
  [
    'a date that does not exist',
    { date: '2027-Q5' },
    'date: expected a date that exists, written like 2027, 2026-Q3, 2026-03 or 2026-03-01',
  ],
])('a target with %s: %j', (_, value, message) => {
  expect(verdict(target, value)).toBe(message);
});

import { describe, expect, it } from 'vitest';
import { policy, published } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const organization = (base = '', more = '') =>
  `name: Example\nsite: { origin: https://trust.example.com${base && `, base: ${base}`} }\nlanguage: en\nsample: { asOf: 2026-06-30 }\n${more}`;

const found = (text: string, base = '', files = {}) =>
  diagnose({ ...policy(`## Scope\n\n${text}`), ...files, 'content/organization.yaml': organization(base) }).map(
    ({ code, message, hint }) => `${code} ${message} ${hint}`,
  );

const ORIGIN = 'https://trust.example.com';

describe("a link with the site's own origin is judged like the same path", () => {
  it.each([
    '/policies/information-security/',
    '/policies/information-security/#scope',
    '/policies/information-security/1.0.pdf',
    '/',
    '/policies/inform%61tion-security/',
  ])('%s is fine', (path) => {
    expect(found(`See [the policy](${path}).`)).toEqual([]);
    expect(found(`See [the policy](${ORIGIN}${path}).`)).toEqual([]);
    expect(found(`See [the policy](https://TRUST.example.com:443${path}).`)).toEqual([]);
    expect(found(`See [the policy](${ORIGIN}/security${path}).`, '/security')).toEqual([]);
  });

  it.each([
    ['/polices/', /^R004 There is no page \/polices\/\. Did you mean \/policies\/\?$/],
    ['/policies', /^R004 There is no page \/policies\. Write \/policies\/ with the slash/],
    ['/policies/information-security/#scpe', /^R005 No heading .*"scpe".*Did you mean #scope\?$/],
    ['/policies/information-security/9.9.pdf', /^R004 /],
  ])('%s is not', (path, words) => {
    expect(found(`See [the policy](${path}).`)).toEqual([expect.stringMatching(words)]);
    expect(found(`See [the policy](${ORIGIN}${path}).`)).toEqual([expect.stringMatching(words)]);
    expect(found(`See [the policy](${ORIGIN}/security${path}).`, '/security')).toEqual([expect.stringMatching(words)]);
  });

  it('where the host has other paths too, only what is below the base path is', () => {
    expect(found(`See [the policy](${ORIGIN}/polices/).`, '/security')).toEqual([]);
    expect(found(`See [the policy](${ORIGIN}/security-blog/).`, '/security')).toEqual([]);
    expect(found(`See [the overview](${ORIGIN}/security).`, '/security')).toEqual([]);
  });

  it('a picture is asked to be named by its path', () => {
    const files = { 'public/flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };
    expect(found(`![Data flow](${ORIGIN}/flow.svg)`, '', files)).toEqual([
      expect.stringMatching(/^R006 .*Write its path, \/flow\.svg\.$/),
    ]);
  });

  it.each([
    ['organization.yaml', organization('', `contacts: { security: { url: ${ORIGIN}/contact/ } }\n`), '5:30'],
    [
      'security-txt.yaml',
      `contact: [mailto:security@example.com]\nexpires: 2027-03-31T00:00:00Z\npolicy: [${ORIGIN}/disclosre/]\n`,
      '3:10',
    ],
    ['subprocessors/x.yaml', `name: X\npurpose: Sends mail.\nwebsite: ${ORIGIN}/polices/\n`, '3:10'],
  ])('in a field of %s', (file, text, at) => {
    const written = published(
      `Contact: mailto:security@example.com\nExpires: 2027-03-31T00:00:00Z\nPolicy: ${ORIGIN}/disclosre/\n`,
    );
    const files = { ...policy('Text.'), ...(file === 'security-txt.yaml' && written), [`content/${file}`]: text };
    const codes = diagnose(files).map(({ code, line, column }) => `${code} ${line}:${column}`);
    expect(codes).toEqual([`R004 ${at}`]);
    expect(
      diagnose({ ...files, [`content/${file}`]: text.replace(/(contact|disclosre|polices)\/ ?/, 'policies/') }),
    ).toEqual(file === 'security-txt.yaml' ? [expect.objectContaining({ code: 'D005' })] : []);
  });
});

describe('an address that leads elsewhere than it seems is refused', () => {
  it.each([
    ['https:evil.example', 'begins with https://'],
    ['https:/evil.example', 'begins with https://'],
    ['https://bank.example@evil.example/', 'user name'],
    ['https://user:secret@example.org/', 'user name'],
    ['https://exa mple', ''],
  ])('%s', (url, words) => {
    const link = found(`See [the standard](<${url}>).`);
    expect(link).toEqual([expect.stringMatching(new RegExp(`^M007 .*${words}`))]);
    const redirected = diagnose({
      'content/organization.yaml': organization('', `redirects:\n  - { from: /x, to: "${url}" }\n`),
    });
    expect(redirected.map(({ code }) => code)).toEqual(['S006']);
    const key = diagnose({
      'content/disclosure/program.yaml': `encryption: { key: "${url}" }\n`,
    });
    expect(key.map(({ code }) => code)).toEqual(['S006']);
    const contact = diagnose({
      'content/security-txt.yaml': `contact: ["${url}"]\nexpires: 2027-03-31T00:00:00Z\n`,
    });
    expect(contact.map(({ code }) => code)).toEqual(['S006']);
  });
});

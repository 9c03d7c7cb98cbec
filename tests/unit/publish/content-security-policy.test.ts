import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, previewSecurityPolicy } from '../../../src/publish/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page without scripts may run none and ask for nothing', () => {
  const policy = contentSecurityPolicy('<style>a{}</style><p>text</p>');
  expect(policy).toContain(`style-src ${hash('a{}')}`);
  expect(policy).not.toContain('script-src');
  expect(policy).not.toContain('connect-src');
  expect(policy).toMatch(/^default-src 'none';/);
});

test('each style is named once, and only those of the page', () => {
  const policy = contentSecurityPolicy('<style>a{}</style><style data-x>b{}</style><style>a{}</style>');
  expect(policy).toContain(`style-src ${hash('a{}')} ${hash('b{}')};`);
});

test('a script is named by its hash, and gets what it needs besides', () => {
  const policy = contentSecurityPolicy('<script type="module">run()</script>', ["'wasm-unsafe-eval'"]);
  expect(policy).toContain(`script-src 'self' ${hash('run()')} 'wasm-unsafe-eval';connect-src 'self'`);
});

test('data in a script element runs nothing', () => {
  expect(contentSecurityPolicy('<script type="application/ld+json">{}</script>')).not.toContain('script-src');
});

test.each([
  ['pictures and fonts come from the site', "img-src 'self';font-src 'self'"],
  ['forms send to the site alone', "form-action 'self'"],
  ['no base element moves relative addresses', "base-uri 'none'"],
])('%s', (_, directive) => {
  for (const html of ['<p>text</p>', '<script>run()</script>']) {
    expect(`${contentSecurityPolicy(html)};`).toContain(`;${directive};`);
  }
});

test('in the preview no handler and no script but those of the tooling runs', () => {
  const policy = previewSecurityPolicy('<script type="module">run()</script><script src="/@vite/client"></script>');
  expect(policy).toContain(`;script-src 'self' ${hash('run()')};`);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

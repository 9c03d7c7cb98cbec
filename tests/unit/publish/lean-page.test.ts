import { expect, test } from 'vitest';
import { leanPage } from '../../../src/publish/lean-page.ts';

test('the styles of a component that is not on the page are left out, those of one that is are kept', () => {
  const html =
    '<style>@layer parts{.notice{color:red}}@layer parts{.toc a{color:blue}}</style><nav class="side toc"></nav>';
  expect(leanPage(html)).toBe('<style>@layer parts{.toc a{color:blue}}</style><nav class="side toc"></nav>');
});

test('a component that is not there leaves even where it speaks of a class that is', () => {
  const html =
    '<style>@layer parts{.question{color:red}.question .refs{color:blue}}@layer parts{.refs,.x:not(.y){a:b}}</style>';
  expect(leanPage(`${html}<p class="refs"></p>`)).toBe(
    '<style>@layer parts{.refs,.x:not(.y){a:b}}</style><p class="refs"></p>',
  );
});

test('what is no component stays, whatever the page holds', () => {
  const css = '@layer reset, base;@font-face{font-family:A}@layer base{.x{a:b}@media print{.y{c:d}}}';
  expect(leanPage(`<style>${css}</style><p>text</p>`)).toContain(css);
});

test('runs of white space become one, but for code', () => {
  expect(leanPage('<p>a\n  b</p>\n\n<pre>c\n  d</pre>\n')).toBe('<p>a b</p> <pre>c\n  d</pre> ');
});

test('a space that does not break stays', () => {
  expect(leanPage('<p>10\u00a0GB, 1\u202f000</p>')).toBe('<p>10\u00a0GB, 1\u202f000</p>');
});

test('a page with a script stays as it is', () => {
  const html = '<style>@layer parts{.notice{color:red}}</style>\n\n<script>run()</script>';
  expect(leanPage(html)).toBe(html);
});

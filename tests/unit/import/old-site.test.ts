import { describe, expect, it } from 'vitest';
import { importText, importTexts } from './import-text.ts';

const HEAD = '---\nid: A-1\nversion: 1.0\n---\n# Keys\n\n';
const keysOf = (text: string) => importText(HEAD + text).questions.map(({ key }) => key);
const bodyOf = (text: string) => importText(`${HEAD}${text}\n`).body;

describe('files of an old site', () => {
  it('in other languages do not collide', () => {
    const results = importTexts({
      'safe-harbor/ar.md': '# الملاذ الآمن\n\nنص.',
      'vdp/ar.md': '# سياسة الإفصاح\n\nنص.',
      'vdp/es.md': '# Aviso\n\nTexto.',
      'vdp/pt.md': '# Aviso\n\nTexto.',
    });
    expect(results.map(({ file }) => file)).toEqual([
      'policies/safe-harbor-ar/1.0.md',
      'policies/vdp-ar/1.0.md',
      'policies/aviso-es/1.0.md',
      'policies/aviso-pt/1.0.md',
    ]);
  });

  it.each(['/security/keys/', '/docs/security/keys.html', '/handbook/guides/b', '../permanent/', '/old/permanent'])(
    'are found by the addresses they had: %s',
    (address) => {
      const [first] = importTexts({
        'guides/a.md': `# Alarms\n\nSee [keys](${address}).`,
        'guides/b.md': '---\npermalink: /security/keys/\nredirect_from:\n  - /permanent/\n---\n# Keys\n\nText.',
      });
      expect(first?.text).toContain('See [keys](/policies/keys/).');
    },
  );

  it.each([
    ['permalink: /security/locks/', '/security/locks/'],
    ['slug: locks', 'locks'],
    ['url: /locks.html', '/locks.html'],
    ['redirect_from: [/locks/]', '/locks/'],
    ['aliases: [/locks/]', '/locks/'],
  ])('are found by what their fields call them: %s', (field, address) => {
    const [first] = importTexts({
      'guides/a.md': `# Alarms\n\nSee [keys](${address}).`,
      'guides/b.md': `---\n${field}\n---\n# Keys\n\nText.`,
    });
    expect(first?.text).toContain('See [keys](/policies/keys/).');
  });

  it('take a PDF beside them along', () => {
    const hasAttachment = (path: string) => path === 'guides/plan (1).pdf';
    const [result] = importTexts({ 'guides/a.md': `${HEAD}See [the plan](plan%20(1).pdf).` }, { hasAttachment });
    expect(result?.text).toContain('See [the plan](/files/keys/plan-1-.pdf).');
    expect(result?.copies).toEqual([{ from: 'guides/plan (1).pdf', to: '/files/keys/plan-1-.pdf' }]);
  });

  it('that are about the folder are left out, unless they are asked for', () => {
    const names = ['404.md', 'LICENSE.md', 'README.md', 'CONTRIBUTING.md', 'docs/CHANGELOG.md', 'a.md', 'ir/README.md'];
    const texts = Object.fromEntries(names.map((name) => [name, `# ${name.replaceAll(/\W/g, ' ')}\n\nText.`]));
    const leftOut = importTexts(texts).filter(({ isLeftOut }) => isLeftOut === true);
    expect(leftOut.map(({ path }) => path)).toEqual(names.slice(0, 5));
    expect(importTexts(texts, {}, { import: 'yes' }).some(({ isLeftOut }) => isLeftOut === true)).toBe(false);
    expect(importTexts({ 'README.md': '# Keys\n\nText.' })[0]).toMatchObject({ file: 'policies/keys/1.0.md' });
  });

  it('may be templates of JupiterOne', () => {
    const [first] = importTexts({
      'policies/keys.md.tmpl': '# Keys\n\nSee [doors](doors.md).\n\n{{#needDoors}}\nDoors are locked.\n{{/needDoors}}',
      'policies/doors.md.tmpl': '# Doors\n\nText.',
    });
    expect(first?.file).toBe('policies/keys/1.0.md');
    expect(first?.text).toContain('See [doors](/policies/doors/).\n\nDoors are locked.\n');
    expect(first?.desk?.questions.find(({ key }) => key === '{{#needDoors}}')).toMatchObject({ proposal: 'keep' });
    expect(first?.desk?.questions.some(({ key }) => key === '{{/needDoors}}')).toBe(false);
  });
});

describe('marks', () => {
  it('of a template in double brackets are asked about once', () => {
    expect(keysOf('Owned by \\[\\[NAME\\]\\].')).toEqual(['[[NAME]]']);
    expect(importText(`${HEAD}Owned by \\[\\[NAME\\]\\].`, { '[[NAME]]': 'IT' }).body).toBe('Owned by IT.\n');
  });

  it('of words both bold and italic are no line to write on', () => {
    expect(keysOf('A ___word___ and ___more words___.')).toEqual([]);
    expect(bodyOf('A ___word___ and ___more words___.')).toBe('A ___word___ and ___more words___.\n');
  });

  it.each([
    ['{:start="3"}\n1. Three\n2. Four', '3. Three\n2. Four'],
    ['1. Three\n2. Four\n{:start="3"}', '3. Three\n2. Four'],
    ['{:start="3"}\n3. three\n4. four', '3. three\n4. four'],
    ["Text\n\n{: start='3'}\n1. Three", 'Text\n\n3. Three'],
  ])('of kramdown that begin a list keep its number: %s', (text, expected) => {
    expect(keysOf(text)).toEqual([]);
    expect(bodyOf(text)).toBe(`${expected}\n`);
  });

  it('of a picture in its address make a file of it', () => {
    const data = Buffer.from('picture').toString('base64');
    const [result] = importTexts({ 'a.md': `${HEAD}![Where keys hang](data:image/png;base64,${data}) end` });
    expect(result?.text).toContain('![Where keys hang](/images/keys/picture-1.png) end');
    expect(result?.copies).toMatchObject([{ to: '/images/keys/picture-1.png', bytes: Buffer.from('picture') }]);
    expect(result?.desk?.questions).toEqual([]);
  });
});

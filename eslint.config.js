import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const ASTRO_CONTENT = {
  regex: '^astro:content$',
  message: 'Only model/trust-center.ts asks Astro for content, so that everything else works without Astro.',
};

/** Else a language would be more than a folder. */
const ONE_LANGUAGE = {
  regex: '/words/[a-z]+/',
  message: 'Import texts from #words/*, which leads to the folder of one language.',
};

/**
 * The rule that forbids to import what matches.
 * @param {object[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const noImportsOf = (patterns) => ({ 'no-restricted-imports': ['error', { patterns: [...patterns, ONE_LANGUAGE] }] });

/** What everything else may use: a room imports from itself and from those before it. */
const COMMON = [
  'site',
  'spelling',
  'integrity',
  'frameworks',
  'schemas',
  'security-txt',
  'model',
  'release',
  'words',
  'markdown',
  'renditions',
  'catalog',
];

/** What commands run; nothing of it is in a page. */
const COMMANDS = ['import', 'check', 'scaffolds', 'integrations', 'hosting', 'cli'];

/** What pages are made of; no command imports it. */
const PAGES = ['components', 'publish', 'layouts', 'pages'];

/** The folders of src/ with code, in the order in which they build on each other (docs/decisions/0003). */
export const ROOMS = [...COMMON, ...COMMANDS, ...PAGES];

/** Files that may ask Astro for content. */
const ASKERS = ['src/model/trust-center.ts'];

/**
 * Keeps a room from importing what builds on it.
 * @param {string} room
 * @returns {import('eslint').Linter.Config[]}
 */
function roomRule(room) {
  const later = ROOMS.slice(ROOMS.indexOf(room) + 1);
  const forbidden = PAGES.includes(room) ? [...COMMANDS, ...later] : later;
  if (forbidden.length === 0) return [];
  const words = forbidden.includes('words') ? '|^#words/' : '';
  const upward = {
    regex: `^(\\.\\./)+(${forbidden.join('|')})/${words}`,
    message: `Imports point one way, and ${room} is before that folder (docs/decisions/0003).`,
  };
  return [
    { files: [`src/${room}/**`], ignores: ASKERS, rules: noImportsOf([upward, ASTRO_CONTENT]) },
    { files: ASKERS.filter((asker) => asker.startsWith(`src/${room}/`)), rules: noImportsOf([upward]) },
  ].filter(({ files }) => files.length > 0);
}

/** Folders of what readers see, but for the texts. Commands keep their messages beside their code (docs/decisions/0032). */
const SHOWN = 'src/{catalog,components,layouts,pages,publish,renditions}/**';

/**
 * A selector for an interface text, and what to do about it.
 * @param {string} selector
 */
const interfaceText = (selector) => ({
  selector,
  message: 'Interface text belongs in src/words/en/: import it from #words/*.',
});

/** Errors are for authors and developers, and a schema describes its fields itself. */
const UNSEEN =
  ':not(ThrowStatement *):not(NewExpression[callee.name=/Error$/] *):not(CallExpression[callee.property.name="describe"] *)';

/** In any code: a sentence or label of two words, such as "Last reviewed" or "As of ". */
const SENTENCES = [
  interfaceText(`Literal[value=/(^|\\s)\\p{Lu}\\p{Ll}+,? \\p{Ll}/u]${UNSEEN}`),
  interfaceText(`TemplateElement[value.raw=/(^|\\s)\\p{Lu}\\p{Ll}+,? \\p{Ll}|^\\p{Lu}\\p{Ll}+ $/u]${UNSEEN}`),
];

/** In markup: every text node, and single words in attributes and expressions too. */
const MARKUP = [
  interfaceText('JSXText[value=/\\p{L}/u]'),
  interfaceText(
    'JSXAttribute[name.name=/^(aria-(label|description|roledescription|valuetext)|alt|title|placeholder|label|term|heading|caption|text)$/] > Literal[value=/^(?!\\S+\\.\\w+$).*\\p{Ll}/u]',
  ),
  interfaceText('JSXExpressionContainer :not(BinaryExpression) > Literal[value=/^\\p{Lu}\\p{Ll}+/u]'),
  interfaceText(
    'JSXExpressionContainer TemplateElement[value.raw=/(^|\\s)\\p{Lu}?\\p{Ll}+ /u]:not(JSXAttribute[name.name=/^(class|d)$/] *)',
  ),
];

export default defineConfig(
  globalIgnores([
    'lib/',
    '**/.astro/',
    '**/dist/',
    'coverage/',
    'playwright-report/',
    'public/',
    'test-results/',
    'tests/fixtures/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', performance: 'readonly', URL: 'readonly' },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers read well in messages; nothing else that is not a text is let through.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty text counts as none in many places.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // `process.env['NAME']` shows that the key may not be there.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    // Last the parser of Astro, which the others would replace.
    extends: [typescript.configs.strict, typescript.configs.stylistic, astro.configs['flat/recommended']],
    rules: {
      // The compiler proves these; the rules do not know Astro's globals and components.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^Props$' }],
      'astro/no-set-html-directive': 'error',
      'astro/no-unsafe-inline-scripts': 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      ...noImportsOf([ASTRO_CONTENT]),
    },
  },
  {
    // What they write is escaped: JSON without `<`, and the HTML that hast-util-to-html makes of a tree.
    files: ['src/components/{parts/Html,page/JsonLd}.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['tests/e2e/**'],
    // Playwright reads from this pattern which fixtures are asked for.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: ['tests/unit/**'],
    // Test files share their modules, so what one replaces, others get (tests/unit/nothing-left.ts).
    rules: {
      'no-restricted-properties': [
        'error',
        ...['mock', 'doMock', 'hoisted', 'resetModules'].map((property) => ({
          object: 'vi',
          property,
          message: 'Pass what the test replaces as an argument: test files share their modules.',
        })),
      ],
    },
  },
  ROOMS.map(roomRule),
  { files: [SHOWN], rules: { 'no-restricted-syntax': ['error', ...SENTENCES] } },
  {
    files: [`${SHOWN}/*.astro`],
    rules: { 'no-restricted-syntax': ['error', ...SENTENCES, ...MARKUP] },
  },
  { files: ['src/content.config.ts'], rules: { 'no-restricted-imports': 'off' } },
);

import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const ASTRO_CONTENT = {
  regex: '^astro:content$',
  message: 'Only model/trust-center.ts asks Astro for content, so that everything else works without Astro.',
};

/**
 * The rule that forbids to import what matches.
 * @param {object[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const noImportsOf = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/**
 * Forbids a folder of src/ to import from others: imports point from the site and the command line to plain data.
 * @param {string} folder
 * @param {string[]} forbidden
 * @param {string[]} askers files of it that may ask Astro for content
 * @returns {import('eslint').Linter.Config[]}
 */
function layer(folder, forbidden, askers = []) {
  const upward = {
    regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
    message: `Imports point one way, and ${folder} is below that folder (docs/decisions/0003).`,
  };
  return [
    { files: [`src/${folder}/**`], ignores: askers, rules: noImportsOf([upward, ASTRO_CONTENT]) },
    ...askers.map((asker) => ({ files: [asker], rules: noImportsOf([upward]) })),
  ];
}

const SITE = ['components', 'layouts', 'pages', 'styles'];
const COMMANDS = ['cli', 'integrations'];
const RULES = ['check', 'import', 'renditions', 'security-txt'];

export default defineConfig(
  globalIgnores([
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
    files: ['src/components/{Html,JsonLd}.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['tests/e2e/**'],
    // Playwright reads from this pattern which fixtures are asked for.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  layer('spelling', ['frameworks', 'schemas', 'model', 'ui-text', 'release', ...RULES, ...SITE, ...COMMANDS]),
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
  layer('frameworks', ['schemas', 'model', 'ui-text', 'release', ...RULES, ...SITE, ...COMMANDS]),
  layer('schemas', ['model', 'ui-text', 'release', ...RULES, ...SITE, ...COMMANDS]),
  layer('model', ['ui-text', 'release', ...RULES, ...SITE, ...COMMANDS], ['src/model/trust-center.ts']),
  layer('check', [...SITE, ...COMMANDS]),
  layer('markdown', ['schemas', 'model', 'release', 'integrity', 'scaffolds', ...RULES, ...SITE, ...COMMANDS]),
  layer('ui-text', ['release', 'integrity', 'scaffolds', ...RULES, ...SITE, ...COMMANDS]),
  layer('release', ['check', 'renditions', 'security-txt', ...SITE, ...COMMANDS]),
  layer('integrity', ['schemas', 'model', 'release', ...RULES, ...SITE, ...COMMANDS]),
  layer('scaffolds', ['renditions', ...SITE, ...COMMANDS]),
  layer('import', ['check', 'renditions', 'security-txt', ...SITE, ...COMMANDS]),
  layer('renditions', ['check', ...SITE, ...COMMANDS]),
  layer('security-txt', ['check', 'renditions', ...SITE, ...COMMANDS]),
  layer('{components,layouts,pages}', ['check', ...COMMANDS]),
  layer('{cli,integrations}', SITE),
  { files: ['src/frameworks/**'], rules: { 'max-lines': 'off' } },
  { files: ['src/content.config.ts'], rules: { 'no-restricted-imports': 'off' } },
);

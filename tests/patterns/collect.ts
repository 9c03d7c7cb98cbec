import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression in the programs below a folder, in the order of the files and lines. */
export const patternsIn = (folder: string): readonly Pattern[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|astro)$/.test(name))
    .sort()
    .flatMap((name) => patternsOf(join(folder, name), readFileSync(join(folder, name), 'utf8')));

/** Every regular expression of a program: literals, and calls of `RegExp` with their constants filled in. */
function patternsOf(file: string, text: string): readonly Pattern[] {
  const tree = ts.createSourceFile(
    file,
    file.endsWith('.astro') ? programsOf(text) : text,
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (isRegExpCall(node)) {
      const [source, flags] = node.arguments ?? [];
      found.push({ file, line, source: source ? valueOf(source, tree) : '', flags: flags ? valueOf(flags, tree) : '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The programs in an Astro file, on their lines: its front matter, its scripts and the expressions of its template. */
function programsOf(text: string): string {
  const keep = /^---$[^]*?^---$|(?<=<script[^<>]*>)[^]*?(?=<\/script>)|\{[^{}<\n]*\}/gm;
  let kept = '';
  for (const { 0: program, index } of text.matchAll(keep)) {
    kept += `${text.slice(kept.length, index).replaceAll(/[^\n]/g, ' ')}${program.replaceAll(/^---$/gm, '   ')}`;
  }
  return kept;
}

const isRegExpCall = (node: ts.Node): node is ts.CallExpression | ts.NewExpression =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'RegExp';

/** The text of an expression. What is known only when the program runs, such as a parameter, counts as a word. */
function valueOf(node: ts.Expression, tree: ts.SourceFile): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node)) return templateOf(node.template, tree, (part) => part.rawText ?? part.text);
  if (ts.isTemplateExpression(node)) return templateOf(node, tree, (part) => part.text);
  if (ts.isBinaryExpression(node)) return valueOf(node.left, tree) + valueOf(node.right, tree);
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return valueOf(node.expression, tree);
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'));
  const constant = ts.isIdentifier(node) ? constantOf(node.text, tree) : undefined;
  return constant ? valueOf(constant, tree) : 'word';
}

function templateOf(
  template: ts.TemplateLiteral,
  tree: ts.SourceFile,
  textOf: (part: ts.TemplateLiteralLikeNode) => string,
): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return textOf(template);
  const parts = template.templateSpans.map((span) => valueOf(span.expression, tree) + textOf(span.literal));
  return textOf(template.head) + parts.join('');
}

/** What a constant at the top of the file is. */
function constantOf(name: string, tree: ts.SourceFile): ts.Expression | undefined {
  const declared = tree.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return declared.find((one) => ts.isIdentifier(one.name) && one.name.text === name)?.initializer;
}

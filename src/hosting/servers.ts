import { contentType } from '../site/media-types.ts';
import { HOST_MARK, SERVER_FOLDER } from '../site/root-names.ts';
import { encoded, fitting, type HostFiles, leftDownloads } from './platforms.ts';
import { type HeaderRule, type HostingTable, locationOf, spellings } from './table.ts';

const headerNames = ({ rules }: HostingTable): string[] => [
  ...new Set(rules.flatMap(({ headers }) => Object.keys(headers))),
];

const forRegExp = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A value in quotes, as nginx and Caddy read it. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

function nginxPattern(path: string): string {
  if (path.startsWith('*')) return `~${forRegExp(path.slice(1))}$`;
  return path.endsWith('*') ? `~^${forRegExp(path.slice(0, -1))}` : `~^${forRegExp(path)}$`;
}

const variableOf = (name: string): string => `$candor_${name.toLowerCase().replaceAll('-', '_')}`;

/** A map for each header; nginx takes the first pattern that matches, so the last rule comes first. */
function nginxMap(name: string, { rules }: HostingTable): string {
  const [everywhere, ...others] = rules;
  const lines = others
    .filter(({ headers }) => name in headers)
    .toReversed()
    .map(({ path, headers }) => `  ${quoted(nginxPattern(path))} ${quoted(headers[name] ?? '')};`);
  return [
    `map $uri ${variableOf(name)} {`,
    `  default ${quoted(everywhere?.headers[name] ?? '')};`,
    ...lines,
    '}',
  ].join('\n');
}

/** Content types go by `types` and `default_type`, as nginx sets them itself. */
const TYPE = 'Content-Type';

export function nginxFiles(table: HostingTable): HostFiles {
  const { base, rules, redirects, mediaTypes } = table;
  const names = headerNames(table).filter((name) => name !== TYPE);
  const byType = Map.groupBy(mediaTypes, ([, type]) => type);
  const own = rules.filter(({ path, headers }) => !path.includes('*') && TYPE in headers);
  const server = [
    `# ${HOST_MARK}. Include this file in the server block, which says where the site is (root).`,
    'index index.html;',
    'absolute_redirect off;',
    'etag on;',
    `error_page 404 ${base}/404.html;`,
    `default_type ${quoted(contentType('unknown'))};`,
    'types {',
    ...[...byType].map(
      ([type, endings]) => `  ${quoted(type)} ${endings.map(([ending]) => ending.slice(1)).join(' ')};`,
    ),
    '}',
    ...names.map((name) => `add_header ${name} ${variableOf(name)} always;`),
    `location ^~ ${base}/${SERVER_FOLDER}/ { return 404; }`,
    ...own.map(
      ({ path, headers }) => `location = ${quoted(path)} { types {} default_type ${quoted(headers[TYPE] ?? '')}; }`,
    ),
    ...redirects.flatMap((redirect) =>
      spellings(redirect).map((from) => `location = ${quoted(from)} { return 301 ${quoted(locationOf(redirect))}; }`),
    ),
  ];
  const maps = names.map((name) => nginxMap(name, table));
  return {
    files: {
      [`${SERVER_FOLDER}/nginx-http.conf`]: [
        `# ${HOST_MARK}. Include this file in the http block, before the server.`,
        ...maps,
        '',
      ].join('\n'),
      [`${SERVER_FOLDER}/nginx-server.conf`]: [...server, ''].join('\n'),
    },
    left: [],
  };
}

export function caddyFiles({ base, rules, redirects }: HostingTable): HostFiles {
  const headerLines = rules.map(({ path, headers }, index) => {
    const fields = Object.entries(headers).map(([name, value]) => `    ${name} ${quoted(value)}`);
    return [`  @candor${index} path ${quoted(path)}`, `  header @candor${index} {`, ...fields, '  }'].join('\n');
  });
  const moves = redirects.flatMap((redirect) =>
    spellings(redirect).map((from) => `  redir ${quoted(encoded(from))} ${quoted(locationOf(redirect))} 301`),
  );
  const text = [
    `# ${HOST_MARK}. Import this file in the site block, which says where the site is (root).`,
    'route {',
    ...headerLines,
    ...moves,
    `  error ${base}/${SERVER_FOLDER}/* 404`,
    '  file_server',
    '}',
    'handle_errors {',
    `  rewrite * ${base}/404.html`,
    '  file_server',
    '}',
    '',
  ].join('\n');
  return { files: { [`${SERVER_FOLDER}/site.caddy`]: text }, left: [] };
}

/** https://docs.aws.amazon.com/cloudfront: the size of a function. */
const FUNCTION_BYTES = 10_240;

/** ECMAScript 5.1, as both runtimes of CloudFront Functions read it. */
const requestFunction = (moves: Readonly<Record<string, string>>): string => `// ${HOST_MARK}. For viewer requests.
var moved = ${JSON.stringify(moves)};
function handler(event) {
  var request = event.request;
  var location = moved[request.uri];
  if (location) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
  }
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
`;

/** Each hash is in the code once: policies share them, and the code may not be long. */
function responseFunction(given: readonly HeaderRule[]): string {
  const [names, texts] = [new Map<string, number>(), new Map<string, number>()];
  const indexIn = (list: Map<string, number>, text: string): number => {
    const index = list.get(text) ?? list.size;
    list.set(text, index);
    return index;
  };
  const rules = given.map(({ path, headers }) => [
    path.includes('*') ? path : encoded(path),
    ...Object.entries(headers).map(([name, value]) => [
      indexIn(names, name.toLowerCase()),
      ...value.split(' ').map((word) => indexIn(texts, word)),
    ]),
  ]);
  return `// ${HOST_MARK}. For viewer responses.
var names = ${JSON.stringify([...names.keys()])};
var words = ${JSON.stringify([...texts.keys()])};
var rules = ${JSON.stringify(rules)};
function matches(rule, path) {
  if (rule[0] === '*') return path.endsWith(rule.slice(1));
  if (rule[rule.length - 1] === '*') return path.startsWith(rule.slice(0, -1));
  return path === rule;
}
function handler(event) {
  var response = event.response;
  var path = event.request.uri.replace(/\\/index\\.html$/, '/');
  rules.forEach(function (rule) {
    if (!matches(rule[0], path)) return;
    rule.slice(1).forEach(function (header) {
      var value = header.slice(1).map(function (word) { return words[word]; }).join(' ');
      response.headers[names[header[0]]] = { value: value };
    });
  });
  return response;
}
`;
}

export function cloudfrontFiles(table: HostingTable): HostFiles {
  const moves = Object.fromEntries(
    table.redirects.flatMap((redirect) => spellings(redirect).map((from) => [encoded(from), locationOf(redirect)])),
  );
  const kept = fitting(table.rules, (some) => Buffer.byteLength(responseFunction(some)) <= FUNCTION_BYTES);
  const functions = { request: requestFunction(moves), response: responseFunction(kept) };
  const sizes = Object.entries(functions).map(([name, text]) => [name, Buffer.byteLength(text)] as const);
  return {
    files: Object.fromEntries(
      Object.entries(functions).map(([name, text]) => [`${SERVER_FOLDER}/cloudfront-${name}.js`, text]),
    ),
    left: [
      ...leftDownloads(
        table.rules.length - kept.length,
        `CloudFront takes functions of at most ${FUNCTION_BYTES} bytes`,
      ),
      ...sizes.flatMap(([name, size]) =>
        size > FUNCTION_BYTES
          ? [`cloudfront-${name}.js has ${size} bytes, and CloudFront takes at most ${FUNCTION_BYTES}.`]
          : [],
      ),
    ],
  };
}

import { publicPaths } from '../public-files.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** What a host reads or serves under a name with a dot; whatever else has one is meant for a tool or an editor. */
const DOTTED = new Set(['.well-known', '.nojekyll', '.htaccess', '.domains']);

/** Names that say what a file is. */
const PRIVATE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the lock file of an office program', /^(?:~\$|\.~lock\.)/],
  ['a backup or temporary file of an editor', /(?:~|^#.*#|\.(?:bak|old|orig|rej|sw[a-p]|tmp|temp|save|backup))$/i],
  ['what an operating system leaves in folders', /^(?:thumbs\.db|desktop\.ini|__macosx|ehthumbs\.db|\$recycle\.bin)$/i],
  ['a dump of a database', /\.(?:sql|sqlite3?|db|mdb|dump|rdb)(?:\.(?:gz|bz2|xz|zst|zip))?$/i],
  [
    'a store of keys or passwords',
    /\.(?:p12|pfx|jks|keystore|kdbx?|ppk)$|^(?:id_(?:rsa|dsa|ecdsa|ed25519)|htpasswd)$/i,
  ],
  ['the state or log of a program', /\.(?:tfstate|tfvars|log|pcap|har|core)$/i],
  ['what version control or a package manager keeps', /^(?:cvs|node_modules)$/i],
];

/** Why a file of that name is not meant for readers; `undefined` where it may be. */
function whatItIs(name: string): string | undefined {
  const known = PRIVATE.find(([, pattern]) => pattern.test(name))?.[0];
  return known ?? (name.startsWith('.') && !DOTTED.has(name) ? 'a hidden file or folder' : undefined);
}

/** `public/` is served to the last file, and what was served once is public for good. */
export const privateFile: Rule = {
  code: 'X010',
  name: 'private-file',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'Nothing under public/ is a hidden file, a folder of version control, a backup, a database, a key store or a lock file.',
  bad: { 'public/.env': 'DEBUG=1\n' },
  good: { 'public/terms.txt': 'Terms\n' },
  *check(site) {
    const told = new Set<string>();
    for (const path of publicPaths(site)) {
      const names = path.split('/').slice(1);
      const at = names.findIndex((name) => whatItIs(name) !== undefined);
      const file = `public/${names.slice(0, at + 1).join('/')}`;
      // Of a folder all files are told of at once.
      if (at === -1 || told.has(file)) continue;
      told.add(file);
      yield {
        place: placeOfFile(file),
        message: `"${names[at] ?? ''}" is ${whatItIs(names[at] ?? '') ?? 'private'}, and everybody could read it here.`,
        hint: 'Delete it from public/. Where it held a password or a key and was published before, replace that too.',
      };
    }
  },
};

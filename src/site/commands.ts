import { relative } from 'node:path';
import { projectFolder, siteFolder, type SiteFolder } from './folder.ts';

/** A file or folder as the user writes it from where they stand: whichever way is shorter. */
export function shownPath(file: string): string {
  const way = relative(process.env['INIT_CWD'] ?? process.cwd(), file);
  return way.length < file.length ? way : file;
}

const COMMAND =
  /\bnpm run (?:start|dev|check|build|security-txt|release|new|import)\b(?! -- [^"\n]*--site\b)(?: --(?= ))?/g;

/** A path that no shell takes for anything else. */
const PLAIN = /^[\p{L}\p{M}\p{N}_./:@+,=~-]+$/u;

/**
 * A text that names commands, as the user gives them: with npx where Candor is a package and no script of npm runs it, and
 * with the trust center in use, so that followed word for word they work on that one and not on the default.
 */
export function withSite(text: string, dir: string | undefined = process.env['TRUST_CENTER']): string {
  const project = projectFolder();
  const whole = dir && dir !== project ? withFolder(text, dir) : text;
  return project !== undefined && !isScript() ? whole.replaceAll(ANY_COMMAND, 'npx candor $1') : whole;
}

/** A command of any name, `npm run verify -- FOLDER`. Only npm needs a sign that what follows is not for itself. */
const ANY_COMMAND = /\bnpm run (<command>|[a-z]+(?:-[a-z]+)*)(?: --(?= ))?/g;

/** Whether a script of the user's `package.json` runs Candor. */
const isScript = (): boolean => process.env['npm_command'] === 'run';

function withFolder(text: string, dir: string): string {
  const shown = shownPath(dir) || dir;
  const site = PLAIN.test(shown) ? shown : `"${shown.replaceAll(/["$`\\]/g, '\\$&')}"`;
  return text.replaceAll(COMMAND, (command) => `${command.replace(/ --$/, '')} -- --site ${site}`);
}

/** The folder of a trust center that is not the default one of this checkout. */
export function givenDir({ dir }: SiteFolder): string | undefined {
  return dir === siteFolder('').dir ? undefined : dir;
}

/** Says which trust center is worked on, unless it is the default. */
export function announceSite(site: SiteFolder): void {
  const dir = givenDir(site);
  if (dir !== undefined) console.log(`Trust center: ${shownPath(dir) || dir}`);
}

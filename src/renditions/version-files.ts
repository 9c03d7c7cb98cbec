import type { Version } from '../model/versions.ts';

/** The forms in which a version can be had besides its page. */
export const versionFormats = ['pdf', 'md', 'json'] as const;

export type VersionFormat = (typeof versionFormats)[number];

/** The media types of a version's files. */
export const versionTypes = {
  pdf: 'application/pdf',
  md: 'text/markdown',
  json: 'application/json',
} as const satisfies Record<VersionFormat, string>;

/** The path of a version in another form, from the root of the site: `/policies/access-control/1.1.md`. */
export function versionFile({ href }: Version, format: VersionFormat): string {
  return href.replace(/\/$/, `.${format}`);
}

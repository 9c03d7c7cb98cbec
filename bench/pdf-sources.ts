import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { readTree } from '../src/check/read/tree.ts';
import { readSite } from '../src/check/site.ts';
import { markdownFeatures } from '../src/markdown/processor.ts';
import { correctionsOf } from '../src/model/corrections.ts';
import { resolveTrustCenter } from '../src/model/resolve.ts';
import type { VersionSource } from '../src/renditions/version-renditions.ts';
import { siteFolder } from '../src/site/folder.ts';

/** Writes what the PDFs of a generated trust center are made from into a file, as a build hands it to its threads. */
export function writePdfSources(dir: string, file: string): void {
  const folder = siteFolder(dir);
  const { content, asOf } = readSite(readTree(folder), undefined, new Date());
  if (content === undefined) throw new Error(`${dir} has no valid organization.yaml`);
  const trustCenter = resolveTrustCenter(content, asOf);
  const { documents, organization } = trustCenter;
  const origin = 'https://trust.bench.example';
  const places = { origin, base: '', publicDir: folder.publicDir, fonts: join(dir, 'fonts') };
  const sources = documents.flatMap((document) =>
    document.versions.map(({ version, entry }): VersionSource => {
      const text = readFileSync(join(folder.contentDir, 'policies', `${entry}.mdx`), 'utf8');
      const html = markdownToHtml(text, { features: markdownFeatures });
      const article = typeof html === 'string' ? html : html.html;
      const errata = correctionsOf(trustCenter, 'documents', `${document.collection}/${entry}`);
      return { center: { asOf, organization }, places, document, version, errata, html: article };
    }),
  );
  writeFileSync(file, JSON.stringify(sources));
}

import { publicFiles } from '../public-files.ts';
import { placeAt, placeOfFile, textOf } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { svgProblems } from '../svg-problems.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

/** Opened by itself, an SVG is a page of this site, and a script in it runs with the rights of the site. */
export const activeSvg: Rule = {
  code: 'X011',
  name: 'active-svg',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'No SVG, XML or HTML file under public/ holds a script, a handler, a link that runs code or a reference to another site.',
  bad: { 'public/logo.svg': `<svg ${SVG} onload="alert(1)"/>\n` },
  good: { 'public/logo.svg': `<svg ${SVG}><rect width="9" height="9"/></svg>\n` },
  *check(site) {
    for (const { path, entry } of publicFiles(site)) {
      if (/\.svgz$/i.test(path)) {
        yield {
          place: placeOfFile(entry.path),
          message: 'A compressed SVG cannot be checked for scripts.',
          hint: 'Save it as .svg; hosts compress it by themselves.',
        };
      }
      if (!/\.(?:svg|xml|xht(?:ml)?|xsl|html?)$/i.test(path)) continue;
      const text = textOf(entry.path, new TextDecoder().decode(entry.read()));
      // Data in XML runs nothing unless it says that it is a picture or a page.
      if (
        /\.xml$/i.test(path) &&
        !/www\.w3\.org\/(?:2000\/svg|1999\/(?:xhtml|xlink|XSL))|xml-stylesheet/.test(text.text)
      )
        continue;
      const [first] = svgProblems(text.text, /\.html?$/i.test(path) ? 'html' : 'xml');
      if (!first) continue;
      yield {
        place: placeAt(text, first.offset),
        message: `This file holds ${first.what}. Opened by itself, it is a page of this site.`,
        hint: first.malformed
          ? 'Export it again as plain SVG or valid HTML: a browser may run what a malformed file hides.'
          : 'Take it out: a page of this site runs nothing and asks no other site. Export a picture again as plain SVG, with its fonts inside.',
      };
    }
  },
};

import { codePointsOf } from '../../renditions/pdf/font-file.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

const FONT = /\.(?:ttf|otf)$/i;
const OTHER_FONT = /\.(?:ttc|otc|woff2?|eot|pf[ab])$/i;

/** A font that cannot be read would leave the characters it was added for without one. */
export const fontUnreadable: Rule = {
  code: 'F014',
  name: 'font-unreadable',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'Every font in fonts/ is a single font, as .ttf or .otf.',
  bad: { 'fonts/NotoSansThai.ttf': 'Not found' },
  good: {},
  *check({ tree }) {
    for (const entry of tree) {
      const { path, kind } = entry;
      if (!path.startsWith('fonts/') || kind !== 'file') continue;
      if (!OTHER_FONT.test(path) && (!FONT.test(path) || codePointsOf(entry.read()) !== undefined)) continue;
      yield {
        place: placeOfFile(path),
        message: 'This file is not a single TrueType or OpenType font.',
        hint: 'Use the font as .ttf or .otf, neither as a web font nor as a collection of several.',
      };
    }
  },
};

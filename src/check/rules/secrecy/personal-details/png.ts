import { inflater } from './inflate.ts';

interface PngText {
  readonly keyword: string;
  readonly text: Buffer;
}

const SIGNATURE = 8;
/** Length, type and checksum of a chunk. */
const FRAME = 12;

/** Splits at the first zero byte. */
function atZero(data: Buffer): [Buffer, Buffer] {
  const zero = data.indexOf(0);
  return zero === -1 ? [data, Buffer.alloc(0)] : [data.subarray(0, zero), data.subarray(zero + 1)];
}

/** The texts of a PNG, compressed ones too (chunks tEXt, zTXt and iTXt, PNG third edition section 11.3.3). */
export function pngTexts(bytes: Buffer): PngText[] {
  const texts: PngText[] = [];
  const inflate = inflater();
  for (let at = SIGNATURE; at + FRAME <= bytes.length; at += FRAME + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) continue;
    const [word, rest] = atZero(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    const keyword = word.toString('latin1');
    if (type === 'tEXt') texts.push({ keyword, text: rest });
    if (type === 'zTXt') texts.push({ keyword, text: inflate(rest.subarray(1)) });
    if (type === 'iTXt') {
      const [, afterLanguage] = atZero(rest.subarray(2));
      const [, text] = atZero(afterLanguage);
      texts.push({ keyword, text: rest[0] === 1 ? inflate(text) : text });
    }
  }
  return texts;
}

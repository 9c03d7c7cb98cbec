import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { diagnose } from './example-site.ts';
import { picture } from './pictures.ts';

/** What the gate says of a file under public/, and at which file. */
const found = (name: string, contents: string | Uint8Array): string[] =>
  diagnose({ [`public/${name}`]: contents }).map(({ code, file, message }) => `${code} ${file}: ${message}`);
const says = (name: string, words: string): string[] => [
  `X012 public/${name}: ${words}. Everybody who has the file can read that.`,
];

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Lyon"><dc:creator><rdf:Seq><rdf:li>Jané Doe</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
const PLACE_AND_NAME = 'where it was taken (photoshop:City: Lyon) and who made it (dc:creator: Jané Doe)';

describe('a picture', () => {
  it.each([
    ['gps.jpeg', picture('gps.jpeg'), 'where it was taken (GPSPosition: 51.500, -0.117)'],
    ['gps.jfif', picture('gps.jpeg'), 'where it was taken (GPSPosition: 51.500, -0.117)'],
    ['gps.png', picture('gps.png'), 'where it was taken (GPSPosition: 51.500, -0.117)'],
    ['gps.webp', picture('gps.webp'), 'where it was taken (GPSPosition: 51.500, -0.117)'],
    ['gps.avif', picture('gps.avif'), 'where it was taken (GPSPosition: 51.500, -0.117)'],
    [
      'gps.heic',
      Buffer.from(picture('gps.avif').toString('latin1').replaceAll('avif', 'heic'), 'latin1'),
      'where it was taken (GPSPosition: 51.500, -0.117)',
    ],
    ['gps.tiff', picture('gps.jpeg').subarray(12), 'where it was taken (GPSPosition: 51.500, -0.117)'],
    ['artist.jpeg', picture('artist.jpeg'), 'who made it (Artist: Jane Doe)'],
    ['artist.png', picture('artist.png'), 'who made it (Artist: Jane Doe)'],
    ['artist.webp', picture('artist.webp'), 'who made it (Artist: Jane Doe)'],
    ['creator.jpeg', picture('creator.jpeg'), 'who made it (creator: Jane)'],
  ])('is refused for its metadata: %s', (name, bytes, words) => {
    expect(found(name, bytes)).toEqual(says(name, `This picture says ${words}`));
  });

  it('is refused for XMP in a GIF', () => {
    const gif = Buffer.from('R0lGODlhAgACAIAAAExpcf///yH5BAUAAAAALAAAAAACAAIAAAICjFMAOw==', 'base64');
    const extension = Buffer.concat([
      Buffer.from('21ff0b', 'hex'),
      Buffer.from(`XMP DataXMP${XMP}`),
      Buffer.from([1, 0]),
    ]);
    expect(found('a.gif', gif)).toEqual([]);
    expect(found('a.gif', Buffer.concat([gif.subarray(0, 19), extension, gif.subarray(19)]))).toEqual(
      says('a.gif', `This picture says ${PLACE_AND_NAME}`),
    );
  });

  it.each(['copy.jpeg', 'copy.png'] as const)('is served with a copyright notice: %s', (name) => {
    expect(found(name, picture(name))).toEqual([]);
  });

  it('is served where the company made it', () => {
    const jpeg = Buffer.from(
      picture('artist.jpeg').toString('latin1').replace('Jane Doe\0', 'Example\0\0\0'),
      'latin1',
    );
    expect(found('artist.jpeg', jpeg.subarray(0, picture('artist.jpeg').length))).toEqual([]);
  });
});

describe('a text in a PNG', () => {
  const plain = picture('copy.png');
  const header = 33;
  /** Nothing that reads the text looks at the checksum. */
  function withChunk(type: string, ...data: (string | Buffer)[]): Buffer {
    const contents = Buffer.concat(data.map((part) => Buffer.from(part as string)));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(contents.length);
    return Buffer.concat([
      plain.subarray(0, header),
      length,
      Buffer.from(type),
      contents,
      length,
      plain.subarray(header),
    ]);
  }
  const zip = (text: string): Buffer => deflateSync(Buffer.from(text));
  const exif = picture('gps.jpeg').subarray(6, 6 + 300);
  const profile = `\nexif\n     ${String(exif.length)}\n${exif.toString('hex').replaceAll(/.{72}/g, '$&\n')}\n`;

  it.each([
    ['plain', withChunk('tEXt', 'Author\0Jane'), 'who made it (Author: Jane)'],
    ['compressed', withChunk('zTXt', 'Author\0\0', zip('Jane')), 'who made it (Author: Jane)'],
    ['international', withChunk('iTXt', 'Author\0\0\0en\0Author\0Jane'), 'who made it (Author'],
    ['both', withChunk('iTXt', 'Author\0\x01\0en\0Author\0', zip('Jane')), 'who made it (Author: Jane)'],
    ['XMP', withChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', XMP), 'who made it (creator: Jané Doe)'],
    ['compressed XMP', withChunk('iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0', zip(XMP)), PLACE_AND_NAME],
    [
      'a profile',
      withChunk('zTXt', 'Raw profile type exif\0\0', zip(profile)),
      'where it was taken (GPSPosition: 51.500',
    ],
  ])('is read: %s', (_, bytes, words) => {
    const [message, ...more] = found('a.png', bytes);
    expect(more).toEqual([]);
    expect(message).toContain(words);
  });

  it.each([
    ['a broken one', withChunk('zTXt', 'Author\0\0', 'Jane')],
    ['one larger than metadata is', withChunk('zTXt', 'Author\0\0', zip('x'.repeat(17_000_000)))],
    ['another', withChunk('zTXt', 'Software\0\0', zip('Example'))],
  ])('is passed over: %s', (_, bytes) => {
    expect(found('a.png', bytes)).toEqual([]);
  });
});

describe('an SVG', () => {
  const svg = (inner: string, attributes = ''): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:cc="http://creativecommons.org/ns#" ${attributes}>${inner}</svg>`;
  const data = (type: string, name: Parameters<typeof picture>[0]): string =>
    `data:image/${type};base64,${picture(name).toString('base64')}`;

  it.each([
    ['XMP', svg(`<metadata>${XMP}</metadata>`), PLACE_AND_NAME],
    [
      'an agent, as Inkscape writes it',
      svg(
        `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><cc:Work rdf:about=""><dc:creator><cc:Agent><dc:title>Jane</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata>`,
      ),
      'who made it (dc:creator: Jane)',
    ],
    [
      'the name of another file',
      svg('', 'sodipodi:docname="jane-draft.svg"'),
      "what the file was called on its author's computer (sodipodi:docname: jane-draft.svg)",
    ],
    [
      'a folder of its author',
      svg('', 'inkscape:export-filename="C:\\Users\\jane\\logo.png"'),
      "what the file was called on its author's computer (inkscape:export-filename: C:\\Users\\jane\\logo.png)",
    ],
    [
      'a JPEG inside',
      svg(`<image href="${data('jpeg', 'gps.jpeg')}"/>`),
      'where it was taken (GPSPosition: 51.500, -0.117)',
    ],
    ['a PNG inside', svg(`<image xlink:href="${data('png', 'artist.png')}"/>`), 'who made it (Artist: Jane Doe)'],
  ])('is refused with %s', (_, text, words) => {
    expect(found('logo.svg', text)).toEqual(says('logo.svg', `This SVG says ${words}`));
  });

  it.each([
    ['its own name', svg('', 'sodipodi:docname="logo.svg" inkscape:export-filename="Logo.png"')],
    ['empty metadata', svg('<metadata><dc:creator xmlns:dc="x"> </dc:creator></metadata>')],
    ['a picture without metadata', svg(`<image href="${data('png', 'copy.png')}"/>`)],
  ])('is served with %s', (_, text) => {
    expect(found('logo.svg', text)).toEqual([]);
  });
});

describe('a PDF', () => {
  const raw = (...parts: (string | Buffer)[]): Buffer =>
    Buffer.concat(['%PDF-1.7\n', ...parts, '\n%%EOF\n'].map((part) => Buffer.from(part as string, 'latin1')));
  async function made(
    change: (pdf: PDFDocument) => void,
    options: { useObjectStreams: boolean } = { useObjectStreams: false },
  ): Promise<Uint8Array> {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    change(pdf);
    return pdf.save(options);
  }
  const addXmp = (pdf: PDFDocument, isCompressed: boolean): void => {
    const dictionary = { Type: 'Metadata', Subtype: 'XML' };
    const bytes = Buffer.from(XMP);
    const stream = isCompressed ? pdf.context.flateStream(bytes, dictionary) : pdf.context.stream(bytes, dictionary);
    pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  };
  const author = (pdf: PDFDocument, value: PDFString | PDFHexString): void => {
    pdf.context.trailerInfo.Info = pdf.context.register(pdf.context.obj({ Author: value }));
  };

  it.each([
    [
      'in plain text',
      () =>
        made((pdf) => {
          author(pdf, PDFString.of('Jane \\(JD\\) D\\366e'));
        }),
      'Jane (JD) Döe',
    ],
    [
      'in UTF-16',
      () =>
        made((pdf) => {
          author(pdf, PDFHexString.fromText('Jané 李'));
        }),
      'Jané 李',
    ],
    [
      'in an object stream',
      () =>
        made(
          (pdf) => {
            pdf.setAuthor('Jane');
          },
          { useObjectStreams: true },
        ),
      'Jane',
    ],
    [
      'in an object of its own',
      () => Promise.resolve(raw('1 0 obj\n<< /Author 13 0 R >>\nendobj\n13 0 obj\n(Jane)\nendobj')),
      'Jane',
    ],
    [
      'in such an object in a stream',
      () =>
        Promise.resolve(
          raw(
            '9 0 obj\n<< /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode >>\nstream\r\n',
            deflateSync(Buffer.from('1 0 7 19 << /Author 7 0 R >> (Jane)')),
            '\r\nendstream\nendobj',
          ),
        ),
      'Jane',
    ],
    ['before a later save', () => Promise.resolve(raw('<< /Author <4A616E65> >>\n%%EOF\n<< /Author () >>')), 'Jane'],
  ])('is refused for an author %s', async (_, bytes, name) => {
    expect(found('a.pdf', await bytes())).toEqual(says('a.pdf', `This PDF says who made it (Author: ${name})`));
  });

  it.each([false, true])('is refused for XMP, compressed: %s', async (isCompressed) => {
    const bytes = await made((pdf) => {
      addXmp(pdf, isCompressed);
    });
    expect(found('a.pdf', bytes)).toEqual(says('a.pdf', `This PDF says ${PLACE_AND_NAME}`));
  });

  it('is refused for a picture in it, as a picture', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawImage(await pdf.embedJpg(picture('creator.jpeg')));
    pdf.setAuthor('Example');
    expect(found('a.pdf', await pdf.save())).toEqual(
      says('a.pdf', 'A picture in this PDF says who made it (creator: Jane)'),
    );
  });

  it.each([
    [
      'whose author is the company',
      (pdf: PDFDocument) => {
        pdf.setAuthor('Example');
      },
    ],
    [
      'without an author',
      (pdf: PDFDocument) => {
        pdf.setTitle('Terms');
      },
    ],
    [
      'that is signed, which nobody could change',
      (pdf: PDFDocument) => {
        pdf.setAuthor('Jane');
        pdf.catalog.set(PDFName.of('Perms'), pdf.context.obj({ ByteRange: [0, 1, 2, 3] }));
      },
    ],
  ])('is served %s', async (_, change) => {
    expect(found('a.pdf', await made(change))).toEqual([]);
  });
});

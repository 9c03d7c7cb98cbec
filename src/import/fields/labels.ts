/** What a source may say about itself: the fields of a document, and what helps to fill them. */
export type Label =
  | 'title'
  | 'id'
  | 'version'
  | 'owner'
  | 'approvedBy'
  | 'approvedOn'
  | 'published'
  | 'effective'
  | 'reviewEvery'
  | 'reviewedOn'
  | 'classification'
  | 'summary'
  | 'language'
  | 'kind'
  | 'changes'
  /** The day of the last change, which may or may not be the day the version holds from. */
  | 'updated'
  | 'nextReview'
  | 'status';

/** How policies name these things, in lower case and without punctuation. */
const names: Readonly<Record<Label, string>> = {
  title: 'title, document title, policy title, policy name, document name, titel, titre, título',
  id: 'id, policy id, document id, policy number, policy no, document number, document no, doc id, doc no, doc number, reference, document reference, reference number, policy reference, dokumentennummer, dokument id, référence, 文書番号, 文書id, নথি নম্বর, رقم الوثيقة',
  version: 'version, document version, policy version, current version, version number, version no, ver, revision, revision number, rev, fassung, versión, バージョン, 版, 版数, সংস্করণ, الإصدار, رقم الإصدار',
  owner: 'owner, document owner, policy owner, responsible, responsible role, accountable, maintained by, maintainer, eigentümer, verantwortlich, propriétaire, responsable, 責任者, 所有者, স্বত্বাধিকারী, দায়িত্বপ্রাপ্ত, المالك, مالك الوثيقة, الجهة المسؤولة',
  approvedBy: 'approved by, approver, approval, approval authority, authorised by, authorized by, genehmigt von, freigegeben von, approuvé par, aprobado por, 承認者, অনুমোদনকারী, اعتمد من قبل, المعتمد',
  approvedOn: 'approved on, date approved, approval date, date of approval, approved, genehmigt am, freigegeben am, 承認日, অনুমোদনের তারিখ, تاريخ الاعتماد',
  published: 'published, published on, publication date, date published, issued, issue date, date issued, date of issue, release date, publish date, veröffentlicht am, 公開日, 発行日, প্রকাশের তারিখ, تاريخ النشر, تاريخ الإصدار',
  effective: 'effective, effective date, effective from, effective as of, date effective, in force from, in force since, valid from, applies from, gültig ab, in kraft seit, date d entrée en vigueur, fecha de vigencia, 施行日, 発効日, কার্যকর তারিখ, কার্যকর হওয়ার তারিখ, تاريخ السريان, تاريخ النفاذ',
  reviewEvery: 'review cycle, review frequency, review interval, review period, review every, frequency of review, reviewed, überprüfung, prüfzyklus, 見直し周期, পর্যালোচনার সময়, দورة المراجعة, دورة المراجعة',
  reviewedOn: 'last reviewed, last review, last review date, reviewed on, date of last review, review date, zuletzt geprüft, 最終見直し日, تاريخ آخر مراجعة',
  classification: 'classification, document classification, information classification, confidentiality, sensitivity, klassifizierung, 機密区分, শ্রেণিবিন্যাস, التصنيف',
  summary: 'summary, description, abstract, excerpt',
  language: 'language, lang, locale, sprache, langue',
  kind: 'kind, document type, doc type',
  changes: 'changes, change, description of change, description of changes, change description, summary of change, summary of changes, details, comment, comments, notes, what changed, modification, änderung, änderungen, 変更内容, 改訂内容, পরিবর্তন, التغييرات',
  updated: 'updated, updated at, last updated, last updated at, last modified at, last edited time, last edited, last update, last modified, last revised, revised, revision date, modified, lastmod, date, date of change, date of this version, as of, stand, zuletzt geändert, datum, mise à jour, fecha, 改訂日, 最終更新日, 日付, তারিখ, হালনাগাদ, التاريخ, آخر تحديث',
  nextReview: 'next review, next review date, review due, date of next review, next review due, nächste prüfung, 次回見直し日, পরবর্তী পর্যালোচনা, المراجعة القادمة',
  status: 'status, document status, state, ステータス, অবস্থা, الحالة',
}; // prettier-ignore

const labels = new Map(
  (Object.entries(names) as [Label, string][]).flatMap(([label, list]) =>
    list.split(', ').map((name) => [name, label] as const),
  ),
);

/** What a label such as "Effective date:" or a key such as `effective_date` says; undefined for anything else. */
export function labelOf(words: string): Label | undefined {
  const plain = words
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[\s_.:：'’*`-]+/gu, ' ')
    .trim();
  return labels.get(plain);
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** The commonest words of languages in Latin letters, each in no other of them. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the and of is are be with this that which must shall',
  de: 'der und ist nicht werden wird für mit auf eine durch oder',
  fr: 'le les et est du une dans pour être sont aux',
  es: 'el los y las del una para por como ser están',
  it: 'il gli della che sono delle essere nel alla dei',
  pt: 'o os ou uma não são dos deve ao pela',
  nl: 'het een van zijn niet worden voor aan wordt deze',
};
/** A text of fewer words may be all names. */
const FEWEST = 20;

/** The language in Latin letters whose commonest words a text holds most; undefined where that says little. */
function latinLanguage(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST) return undefined;
  const counted = Object.entries(WORDS).map(([language, list]) => {
    const common = new Set(list.split(' '));
    return { language, count: words.filter((word) => common.has(word)).length };
  });
  const [first, second] = counted.sort((a, b) => b.count - a.count);
  const isClear = first !== undefined && second !== undefined && first.count > second.count * 2;
  return isClear && first.count * 20 > words.length ? first.language : undefined;
}

/** The language that the script of a text suggests, or in Latin letters its commonest words. */
export function suggestedLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counted = SCRIPTS.map(([pattern, language]) => ({ language, count: text.match(pattern)?.length ?? 0 }));
  const most = counted.reduce((best, next) => (next.count > best.count ? next : best));
  // A Japanese text has as many Chinese characters as signs of its own.
  if (most.count > letters * 0.25) return most.language;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > letters * 0.4 ? 'zh' : latinLanguage(text);
}

/** Classifications of what everybody may read; in German, French, Spanish, Japanese, Bengali and Arabic too. */
const PUBLIC =
  /^(?:public|open|unclassified|unrestricted|tlp:?\s?(?:clear|white)|öffentlich|public(?:o|a)|público|pública|publique|公開|পাবলিক|উন্মুক্ত|عام)(?![\p{L}\p{M}\p{N}])/iu;

/** Whole words of classifications of what outsiders are not to read. */
const RESTRICTED_WORDS =
  /(?<![\p{L}\p{M}\p{N}])(?<!\b(?:not|non)[ -])(?:internal|confidential|restricted|secret|private|proprietary|sensitive|commercial[ -]in[ -]confidence|need[ -]to[ -]know|tlp:?\s?(?:red|amber(?:\+strict)?|green)|intern|vertraulich|geheim|interne|confidentiel(?:le)?|interno|interna|confidencial|riservato|vertrouwelijk|গোপনীয়|অভ্যন্তরীণ|سري|داخلي)(?![\p{L}\p{M}\p{N}])/iu;
const RESTRICTED_SIGNS = /社外秘|機密|極秘|部外秘/u;
/** Said beside the others: of a document that is for both. */
const EXTERNAL = /\b(?:public|external|extern|externe|öffentlich)\b/iu;

/** Whether the classification of a document says that everybody may read it. */
export function isPublicClassification(words: string): boolean {
  return PUBLIC.test(words);
}

/** Whether it says that outsiders are not to read it; of words of a company's own neither is known. */
export function isRestrictedClassification(words: string): boolean {
  if (isPublicClassification(words) || EXTERNAL.test(words)) return false;
  return RESTRICTED_WORDS.test(words) || RESTRICTED_SIGNS.test(words);
}

import type { IsoDate } from '../schemas/fields/dates.ts';
import { cloudRegionById, type CountryCode } from '../schemas/fields/places.ts';
import type { Location } from '../schemas/places.ts';

/**
 * The European Economic Area: the member states of the Union with Åland and the outermost regions, which have codes of
 * their own (TFEU articles 349 and 355(1) and (4)), and Iceland, Liechtenstein and Norway (EEA Joint Committee Decision
 * No 154/2018).
 */
const eea: ReadonlySet<CountryCode> = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' +
    'AX GF GP MF MQ RE YT ' +
    'IS LI NO'
  ).split(' '),
);

interface AdequacyDecision {
  /** The day it was adopted. */
  readonly from: IsoDate;
  /** The last day it holds, where it is limited in time. */
  readonly until?: IsoDate;
  readonly decision: string;
}

/**
 * Decisions that find the protection of a whole country adequate (GDPR article 45(3) and (9)), as listed by the European
 * Commission. The one on the United States, (EU) 2023/1795, is not among them: it covers only companies that joined the
 * Data Privacy Framework, so the country alone tells nothing. The one on Canada covers commercial organisations, which
 * is what a register names.
 */
const adequacyDecisions: Readonly<Record<CountryCode, AdequacyDecision>> = {
  AD: { from: '2010-10-19', decision: '2010/625/EU' },
  AR: { from: '2003-06-30', decision: '2003/490/EC' },
  BR: { from: '2026-01-26', decision: '(EU) 2026/179' },
  CA: { from: '2001-12-20', decision: '2002/2/EC' },
  CH: { from: '2000-07-26', decision: '2000/518/EC' },
  FO: { from: '2010-03-05', decision: '2010/146/EU' },
  GB: {
    from: '2021-06-28',
    until: '2031-12-27',
    decision: '(EU) 2021/1772, extended by (EU) 2025/1226 and renewed on 2025-12-19',
  },
  GG: { from: '2003-11-21', decision: '2003/821/EC' },
  IL: { from: '2011-01-31', decision: '2011/61/EU' },
  IM: { from: '2004-04-28', decision: '2004/411/EC' },
  JE: { from: '2008-05-08', decision: '2008/393/EC' },
  JP: { from: '2019-01-23', decision: '(EU) 2019/419' },
  KR: { from: '2021-12-17', decision: '(EU) 2022/254' },
  NZ: { from: '2012-12-19', decision: '2013/65/EU' },
  UY: { from: '2012-08-21', decision: '2012/484/EU' },
};

/** Whether the GDPR applies in a country as the Union's own law or as that of the EEA, as of today's membership. */
export function isEea(country: CountryCode): boolean {
  return eea.has(country);
}

/** Whether an adequacy decision of the European Commission on the whole country is in force on a day (GDPR article 45). */
export function adequacyOn(country: CountryCode, date: IsoDate): boolean {
  const found = adequacyDecisions[country];
  return found !== undefined && found.from <= date && (found.until === undefined || date <= found.until);
}

/**
 * Until the adequacy decision came, the United Kingdom was treated as a member state (Withdrawal Agreement article 127;
 * Trade and Cooperation Agreement article 782).
 */
function isUnitedKingdomBeforeItLeft(country: CountryCode, date: IsoDate): boolean {
  return country === 'GB' && date < '2021-06-28';
}

/**
 * Whether a transfer from the EEA to a country needs, on a day, appropriate safeguards such as standard contractual
 * clauses, or a certification of the recipient under the Data Privacy Framework (GDPR articles 45 and 46).
 */
export function needsMechanism(country: CountryCode, date: IsoDate): boolean {
  return !isEea(country) && !adequacyOn(country, date) && !isUnitedKingdomBeforeItLeft(country, date);
}

/** How EU law sees a place: within the EEA, found adequate, or in need of a ground of its own (GDPR articles 44 to 46). */
export type PlaceStanding = 'eea' | 'adequate' | 'mechanism';

/** How EU law sees a place on a day. A region tells its country. */
export function placeStanding({ country, region }: Location, date: IsoDate): PlaceStanding {
  const code = country ?? (region === undefined ? undefined : cloudRegionById(region)?.country) ?? '';
  if (isEea(code)) return 'eea';
  return needsMechanism(code, date) ? 'mechanism' : 'adequate';
}

import { markupRules } from './markup-rules.ts';
import type { Rule } from './rule.ts';
import { accentContrast } from './rules/accent-contrast.ts';
import { activeSvg } from './rules/active-svg.ts';
import { approvedLate } from './rules/approved-late.ts';
import { badName } from './rules/bad-name.ts';
import { brokenAnchor } from './rules/broken-anchor.ts';
import { brokenLink } from './rules/broken-link.ts';
import { byteOrderMark } from './rules/byte-order-mark.ts';
import { certificateExpired } from './rules/certificate-expired.ts';
import { certificateNotYet } from './rules/certificate-not-yet.ts';
import { changesMissing } from './rules/changes-missing.ts';
import { classificationNotPublic } from './rules/classification-not-public.ts';
import { comment } from './rules/comment.ts';
import { controlCharacter } from './rules/control-character.ts';
import { crosswalkEmpty } from './rules/crosswalk-empty.ts';
import { dateOrder } from './rules/date-order.ts';
import { datedValues } from './rules/dated-values.ts';
import { documentIdChanged } from './rules/document-id-changed.ts';
import { duplicateDocumentId } from './rules/duplicate-document-id.ts';
import { duplicateKey } from './rules/duplicate-key.ts';
import { duplicateSubprocessor } from './rules/duplicate-subprocessor.ts';
import { effectiveMissing } from './rules/effective-missing.ts';
import { emptyField } from './rules/empty-field.ts';
import { emptyFile } from './rules/empty-file.ts';
import { endWithoutDay } from './rules/end-without-day.ts';
import { expiryNear } from './rules/expiry-near.ts';
import { factDiffers } from './rules/fact-differs.ts';
import { factWithoutValue } from './rules/fact-without-value.ts';
import { fontMissing } from './rules/font-missing.ts';
import { fontUnreadable } from './rules/font-unreadable.ts';
import { frontMatterClosing } from './rules/front-matter-closing.ts';
import { frontMatterOpening } from './rules/front-matter-opening.ts';
import { interfaceInEnglish } from './rules/interface-in-english.ts';
import { invalidValue } from './rules/invalid-value.ts';
import { linkOutside } from './rules/link-outside.ts';
import { missingField } from './rules/missing-field.ts';
import { missingFile } from './rules/missing-file.ts';
import { navigationEmpty } from './rules/navigation-empty.ts';
import { notAllowed } from './rules/not-allowed.ts';
import { notHappened } from './rules/not-happened.ts';
import { notUtf8 } from './rules/not-utf-8.ts';
import { noticeNear } from './rules/notice-near.ts';
import { noticeTooShort } from './rules/notice-too-short.ts';
import { organizationMissing } from './rules/organization-missing.ts';
import { placeholderDomain } from './rules/placeholder-domain.ts';
import { placeholder } from './rules/placeholder.ts';
import { personalDetails } from './rules/personal-details.ts';
import { pictureUnreadable } from './rules/picture-unreadable.ts';
import { privateFile } from './rules/private-file.ts';
import { publicAddress } from './rules/public-address.ts';
import { redirect } from './rules/redirect.ts';
import { registerChanges } from './rules/register-changes.ts';
import { registerNear } from './rules/register-near.ts';
import { registerPublished } from './rules/register-published.ts';
import { releasedBackdated } from './rules/released-backdated.ts';
import { releasedFile } from './rules/released-file.ts';
import { releasedNotYet } from './rules/released-not-yet.ts';
import { releasedPastChanged } from './rules/released-past-changed.ts';
import { releasedTextChanged } from './rules/released-text-changed.ts';
import { releasedVanished } from './rules/released-vanished.ts';
import { reportExpired } from './rules/report-expired.ts';
import { reviewNear } from './rules/review-near.ts';
import { reviewOverdue } from './rules/review-overdue.ts';
import { sameVersion } from './rules/same-version.ts';
import { secret } from './rules/secret.ts';
import { tab } from './rules/tab.ts';
import { takenId } from './rules/taken-id.ts';
import { targetNear } from './rules/target-near.ts';
import { targetPassed } from './rules/target-passed.ts';
import { tooLarge } from './rules/too-large.ts';
import { transferMechanismMissing } from './rules/transfer-mechanism-missing.ts';
import { unknownFact } from './rules/unknown-fact.ts';
import { unknownFile } from './rules/unknown-file.ts';
import { unknownFolder } from './rules/unknown-folder.ts';
import { unknownKey } from './rules/unknown-key.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unpublishedReport } from './rules/unpublished-report.ts';
import { unquotedBraces } from './rules/unquoted-braces.ts';
import { unreadable } from './rules/unreadable.ts';
import { valueNear } from './rules/value-near.ts';
import { versionNear } from './rules/version-near.ts';
import { versionOrder } from './rules/version-order.ts';
import { registerRevision } from './rules/register-revision.ts';
import { neverUsedReference } from './rules/never-used-reference.ts';
import { withdrawnEdition } from './rules/withdrawn-edition.ts';
import { wrongEnding } from './rules/wrong-ending.ts';
import { wrongType } from './rules/wrong-type.ts';
import { yamlSyntax } from './rules/yaml-syntax.ts';
import { securityTxtRules } from './security-txt-rules.ts';

/** Everything the gate looks for, in the order of docs/rules.md. */
export const rules: readonly Rule[] = [
  unknownFolder,
  unknownFile,
  wrongEnding,
  badName,
  notUtf8,
  byteOrderMark,
  emptyFile,
  tooLarge,
  linkOutside,
  organizationMissing,
  controlCharacter,
  publicAddress,
  unreadable,
  fontMissing,
  fontUnreadable,
  yamlSyntax,
  duplicateKey,
  tab,
  unquotedBraces,
  frontMatterOpening,
  frontMatterClosing,
  unknownKey,
  missingField,
  emptyField,
  wrongType,
  notAllowed,
  invalidValue,
  interfaceInEnglish,
  duplicateDocumentId,
  documentIdChanged,
  sameVersion,
  duplicateSubprocessor,
  takenId,
  unknownReference,
  neverUsedReference,
  unknownFact,
  factWithoutValue,
  brokenLink,
  brokenAnchor,
  missingFile,
  pictureUnreadable,
  redirect,
  navigationEmpty,
  withdrawnEdition,
  crosswalkEmpty,
  versionOrder,
  effectiveMissing,
  changesMissing,
  approvedLate,
  reviewOverdue,
  certificateExpired,
  reportExpired,
  targetPassed,
  dateOrder,
  datedValues,
  registerChanges,
  expiryNear,
  reviewNear,
  versionNear,
  registerNear,
  targetNear,
  valueNear,
  noticeNear,
  certificateNotYet,
  endWithoutDay,
  notHappened,
  registerRevision,
  noticeTooShort,
  transferMechanismMissing,
  factDiffers,
  releasedFile,
  releasedTextChanged,
  releasedVanished,
  releasedPastChanged,
  releasedNotYet,
  releasedBackdated,
  ...securityTxtRules,
  placeholder,
  comment,
  secret,
  privateFile,
  activeSvg,
  personalDetails,
  unpublishedReport,
  placeholderDomain,
  registerPublished,
  classificationNotPublic,
  ...markupRules,
  accentContrast,
];

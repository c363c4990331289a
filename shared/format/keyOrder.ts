/**
 * Order of the keys in a file: what says which thing it is comes first, then in the order of the form. A key not named here
 * comes after these, by code units; so the order never hangs on how an object was built.
 */
const keys =
  'format kind version id sha256 body ' + // the file
  'identity tables page edition classification ' + // the document
  'agencyLines unit emblem name number created revised effective preparedBy approval title position person nip noNipReason electronic qr ' +
  'legalBases relatedSops qualifications equipment warnings records ' + // the identity part
  'group groups actors rows flows activity text ref symbols requirements duration output remarks ' + // the flow table
  'from to label between labels hidden columnNumbers standard total footNotes overrides ' +
  'flow row actor column side at minPt share ' +
  'paper orientation marginsPt font sizePt identityOnOwnPage signatureNote legend continued status reason ' + // page, edition
  'nature scope completeness genre builtIn png'
const ranks: ReadonlyMap<string, number> = new Map(keys.split(' ').map((key, rank) => [key, rank]))

/** Which of two keys a file writes first. */
export const compareKeys = (a: string, b: string): number => {
  const order = (ranks.get(a) ?? ranks.size) - (ranks.get(b) ?? ranks.size)
  return order !== 0 ? order : a < b ? -1 : a > b ? 1 : 0
}

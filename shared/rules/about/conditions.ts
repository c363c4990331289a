/** The first word of a condition in a text ('jika', 'apabila', 'bila', 'bilamana'); null when the text says none. */
export const conditionIn = (text: string): string | null =>
  /(?<!\p{L})(jika|jikalau|apabila|bilamana|bila)(?!\p{L})/iu.exec(text)?.[1]?.toLowerCase() ?? null

const deadline =
  /(?<!\p{L})(paling (?:lambat|lama)|selambat-lambatnya|batas waktu|tenggat|dalam waktu|sebelum tanggal)(?!\p{L})|\d\s*(?:\([^)]{0,60}\)\s*)?(?:menit|jam|hari|minggu|bulan|tahun)(?!\p{L})/iu
/** Does the text name a time by which something must be done? */
export const hasDeadline = (text: string): boolean => deadline.test(text)

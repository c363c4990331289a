import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import metrics from '../../assets/fonts/metrics.json' with { type: 'json' }
import { breakLines, capitals, cleanText, syllableBreaks, typesetterOf, visualRuns, type Face } from '../../shared/layout/measure'

const typesetter = typesetterOf(metrics)
const face: Face = { font: 'Arimo', sizePt: 9, bold: false }
const measure = (text: string): number => typesetter.width(text, face)
const lines = (text: string, width: number): readonly string[] => breakLines(text, width, measure).lines.map((line) => line.text)

describe('lines', () => {
  it('break at spaces and after hyphens', () => {
    expect(lines('Peraturan Pemerintah Nomor 9', measure('Peraturan Pemerintah') / 0.985)).toEqual(['Peraturan Pemerintah', 'Nomor 9'])
    expect(lines('tentang Undang-Undang', measure('tentang Undang-') / 0.985 + 0.1)).toEqual(['tentang Undang-', 'Undang'])
  })
  it('fill 0.985 of the width and not more', () => {
    const w = measure('satu dua')
    expect(lines('satu dua', w / 0.985 + 0.01)).toEqual(['satu dua'])
    expect(lines('satu dua', w / 0.985 - 0.01)).toEqual(['satu', 'dua'])
  })
  it('part a word only where it is too long for a line of its own: after "/", at a syllable, anywhere', () => {
    expect(lines('Persyaratan/Perlengkapan', measure('Perlengkapan') * 1.1)).toEqual(['Persyaratan/', 'Perlengkapan'])
    expect(lines('hasil kemajuan/output', measure('kemajuan/output') * 1.03)).toEqual(['hasil', 'kemajuan/output'])
    expect(lines('Pengadministrasian', measure('Pengadmi-') / 0.985 + 0.1)).toEqual(['Pengadmi-', 'nistrasian'])
    expect(lines('9999999999', measure('9999') / 0.985 + 0.1)).toEqual(['9999', '9999', '99'])
  })
  it('part an address after its own signs, never with a hyphen that is not its own', () => {
    const width = measure('madrasahku.sch.id/') * 0.8
    const printed = lines('laman https://madrasahku.sch.id/ppdb/penerimaan_peserta_didik', width)
    expect(printed).toEqual(['laman https://', 'madrasahku.', 'sch.id/ppdb/', 'penerimaan_', 'peserta_didik'])
    expect(lines('pengaduan@madrasahkupanjangsekali.sch.id', width).join('')).toBe('pengaduan@madrasahkupanjangsekali.sch.id')
    expect(lines('Pengadministrasian.', measure('Pengadmi-') / 0.985 + 0.1)).toEqual(['Pengadmi-', 'nistrasian.'])
  })
  it('part the name of a file after its own signs too', () => {
    const width = measure('pengaduan_masyara-') / 0.985 + 0.1
    expect(lines('pengaduan_masyarakat_2026.pdf', width)).toEqual(['pengaduan_', 'masyarakat_2026.pdf'])
    expect(lines('Rekapitulasipersediaan.xlsx', width).join('')).toBe('Rekapitulasipersediaan.xlsx')
  })
  it('part a word where word processors do: after a hyphen, a question mark, three dots, an em dash …', () => {
    for (const sign of ['-', '?', '!', '|', '…', '—'])
      expect(lines(`laman nikah${sign}tahap=2`, measure(`laman nikah${sign}`) / 0.985 + 0.1)).toEqual([`laman nikah${sign}`, 'tahap=2'])
    expect(lines('rapat—rapat', measure('rapat') / 0.985 + 0.1)).toEqual(['rapat', '—', 'rapat'])
    // A dash that might come up to the line above is held down by a right indent.
    expect(breakLines('rapat —rapat', measure('rapat —') * 1.005, measure).rightIndentPt).toBeGreaterThan(0)
    expect(lines('naik 100%-nya', measure('naik 100%-') / 0.985 + 0.1)).toEqual(['naik 100%-', 'nya'])
    expect(lines('laman nikah? tahap', measure('laman nikah?') / 0.985 + 0.1)).toEqual(['laman nikah?', 'tahap'])
  })
  it('keep every character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.double({ min: 2, max: 200, noNaN: true }), (raw, width) => {
        const text = cleanText(raw)
        const { lines: printed } = breakLines(text, width, measure)
        const joined = printed.map(
          (line) =>
            (line.end === 'hyphen' ? line.text.slice(0, -1) : line.text) +
            (line.end === 'space' ? ' ' : line.end === 'newline' ? '\n' : ''),
        )
        expect(joined.join('')).toBe(text)
      }),
    )
  })
  it('never fill more than their width, but for a single letter that is wider', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9/ -]{0,80}$/), fc.double({ min: 2, max: 200, noNaN: true }), (raw, width) => {
        for (const line of breakLines(cleanText(raw), width, measure).lines)
          if (line.text.length > 1) expect(line.w).toBeLessThanOrEqual(width * 0.985 + 0.001)
      }),
    )
  })
  it('ask for a right indent only where a word processor would fit a further word', () => {
    const [a, b] = [measure('Surat permohonan'), measure('Surat permohonan lengkap')]
    expect(breakLines('Surat permohonan lengkap', b * 1.005, measure).rightIndentPt).toBeGreaterThan(0)
    const { rightIndentPt } = breakLines('Surat permohonan lengkap', b * 1.005, measure)
    expect(b * 1.005 - rightIndentPt).toBeCloseTo((a + b) / 2, 6)
    expect(breakLines('Surat permohonan lengkap', b * 0.8, measure).rightIndentPt).toBe(0)
  })
})

describe('syllables', () => {
  const parted = (word: string): string =>
    [...syllableBreaks(word)].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, word)
  it.each([
    ['pengelolaan', 'penge-lo-laan'],
    ['pengadministrasian', 'pengad-mi-nist-ra-sian'],
    ['menyelenggarakan', 'menye-leng-ga-ra-kan'],
    ['kebersihan', 'keber-si-han'],
    ['persuratan', 'per-su-ra-tan'],
    ['pegawai', 'pega-wai'],
  ])('of %s', (word, expected) => {
    expect(parted(word)).toBe(expected)
  })
  it('never part ng ny sy kh, and leave three letters on each side', () => {
    for (const word of ['menyanyikan', 'pengangkatan', 'musyawarah', 'akhirnya', 'mengoperasionalkan'])
      for (const at of syllableBreaks(word)) {
        expect(/^(?:ng|ny|sy|kh)$/.test(word.slice(at - 1, at + 1)), `${word} ${at}`).toBe(false)
        expect(at).toBeGreaterThanOrEqual(3)
        expect(word.length - at).toBeGreaterThanOrEqual(3)
      }
    expect(syllableBreaks('tidak')).toEqual([])
    expect(syllableBreaks('Tidak', 2)).toEqual([2])
  })
})

describe('text', () => {
  it('is made harmless: controls and zero width characters vanish, blanks become one', () => {
    expect(cleanText('a\u0000b\u0007c\td  e \r\n f\u200b\u00ad\ufeff')).toBe('abc d e\nf')
    expect(cleanText('\ud800x')).toBe('\ufffdx')
    expect(cleanText('  \n ')).toBe('')
  })
  it('is capitalised but for abbreviations with small letters', () => {
    expect(capitals('MTs Negeri 1 Banjarnegara')).toBe('MTs NEGERI 1 BANJARNEGARA')
    expect(capitals('Peralatan/Perlengkapan')).toBe('PERALATAN/PERLENGKAPAN')
  })
  it('names characters that no bundled face has', () => {
    expect(typesetter.missing('Selesai ✓ 😀 بسم', face)).toEqual(['U+2713 ✓', 'U+1F600 😀'])
    expect(typesetter.missing('≥ ≤ → “kutip” – é', face)).toEqual([])
  })
})

describe('mixed scripts', () => {
  it('stand in visual order, each Arabic word a run of its own, digits from left to right', () => {
    const drawn = visualRuns('baca بسم الله ٢٣ ayat').map(({ text }) => text)
    expect(drawn[0]).toBe('baca ')
    expect(drawn.filter((text) => text.trim() !== '')).toEqual(['baca ', '٢', '٣', 'الله', 'بسم', ' ayat'])
  })
  it('are listed in reading order beside, without a gap or an overlap on paper', () => {
    const { drawn, read } = typesetter.set('baca بسم الله ayat', face, 10, 20)
    expect(read.map(({ text }) => text.trim())).toEqual(['baca', 'بسم', 'الله', 'ayat'])
    expect([...drawn].sort((a, b) => a.x - b.x)).toEqual(drawn)
    drawn.slice(1).forEach((run, i) => {
      const before = drawn[i]
      if (before) expect(run.x).toBeGreaterThanOrEqual(before.x + before.w - 1e-9)
    })
    const last = drawn.at(-1)
    expect((last?.x ?? 0) + (last?.w ?? 0)).toBeCloseTo(10 + measure('baca بسم الله ayat'), 6)
  })
})

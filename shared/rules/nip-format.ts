import { oneLine, readNip } from '../model'
import type { Rule } from './rule'

/** Perka BKN 22/2007: 18 angka, tanggal lahir, pengangkatan, jenis kelamin, nomor urut. Bulan pengangkatan boleh kode PPPK. */
export const rule: Rule = {
  id: 'nip-format',
  severity: 'error',
  clause: 'Perka BKN 22/2007 (susunan NIP); PermenPAN-RB 35/2012, Bagian Identitas butir 6 (disahkan oleh)',
  *check({ document }) {
    const { nip } = document.identity.approval
    const reading = readNip(nip)
    if (reading.kind === 'unreadable') yield { at: { field: 'nip' }, params: { nip: oneLine(nip), fault: reading.fault } }
  },
}

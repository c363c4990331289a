import type { Labels } from '../../model'
import { same } from './same'

/** The labels with one set (null: the office's style again); the same reference when nothing changes. */
export const relabelled = <F extends string>(labels: Labels<F>, field: F, label: string | null): Labels<F> => {
  const { [field]: _, ...others } = labels
  const next = (label === null ? others : { ...labels, [field]: label }) as Labels<F>
  return same(labels, next) ? labels : next
}

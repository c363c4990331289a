// Which flow leads a page's group. LibreOffice (7.4) takes the direction of a group's first member, where that is a vertical line
// longer than about 82 pt, for a turn of the whole group and lays the drawing on its side. Word does not.
import type { FlowPart } from '../../page'

const LONGEST_UPRIGHT = 72

/** Whether a part at the head of its group would turn the drawing. */
export const turnsGroup = ({ points }: FlowPart): boolean => {
  const [first, last] = [points[0], points.at(-1)]
  if (points.length !== 2 || first === undefined || last === undefined) return false
  return Math.abs(first[0] - last[0]) < 0.1 && Math.abs(first[1] - last[1]) > LONGEST_UPRIGHT
}

/** The parts with one at their head that does not turn the group, where there is one; the others keep their order. */
export const withHarmlessLead = (parts: readonly FlowPart[]): readonly FlowPart[] => {
  const lead = parts.find((part) => !turnsGroup(part))
  return lead === undefined ? parts : [lead, ...parts.filter((part) => part !== lead)]
}

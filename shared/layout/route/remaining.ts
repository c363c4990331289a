// What a way still costs at least: the lower bound that keeps the search near its goal. Everything in eighths of a point.
import { opposite, type Dir } from './blocked'

const NOWHERE = 1 << 28

interface Aim {
  readonly x: number
  readonly y: number
  readonly inward: Dir // direction in which the port is entered
  readonly price: number // from here on
}

/** The least price of what is still to come on the way to free ports or to trunks that lead to the same target. */
export class Remaining {
  private readonly ports: Aim[] = []
  private joining = NOWHERE // least price of joining a trunk
  private minX = NOWHERE
  private maxX = -NOWHERE
  private minY = NOWHERE
  private maxY = -NOWHERE

  constructor(private readonly bend: number) {}

  get nothing(): boolean {
    return this.ports.length === 0 && this.joining === NOWHERE
  }

  addPort(aim: Aim): void {
    this.ports.push(aim)
  }

  /** A node of a trunk, and the least price of joining it. */
  addTrunk(x: number, y: number, price: number): void {
    this.joining = Math.min(this.joining, price)
    this.minX = Math.min(this.minX, x)
    this.maxX = Math.max(this.maxX, x)
    this.minY = Math.min(this.minY, y)
    this.maxY = Math.max(this.maxY, y)
  }

  /** For a way that comes to (x, y) in direction `d`. */
  atLeast(x: number, y: number, d: Dir): number {
    let least = this.joining === NOWHERE ? NOWHERE : this.joining + this.toTrunks(x, y, d)
    for (const port of this.ports) {
      const dx = port.x - x
      const dy = port.y - y
      const price = port.price + Math.abs(dx) + Math.abs(dy)
      if (price < least) least = Math.min(least, price + this.bend * bendsTo(dx, dy, d, port.inward))
    }
    return least
  }

  /** The way to the box around the trunks and the bends it needs. */
  private toTrunks(x: number, y: number, d: Dir): number {
    const dx = x < this.minX ? this.minX - x : x > this.maxX ? this.maxX - x : 0
    const dy = y < this.minY ? this.minY - y : y > this.maxY ? this.maxY - y : 0
    const away = d === 0 ? dy > 0 : d === 2 ? dy < 0 : d === 1 ? dx < 0 : dx > 0
    const aside = (d & 1) === 0 ? dx !== 0 : dy !== 0
    return Math.abs(dx) + Math.abs(dy) + (away ? 2 * this.bend : aside ? this.bend : 0)
  }
}

/** The fewest bends of a way that comes in direction `d`, has (dx, dy) still to go and must arrive in direction `inward`. */
export function bendsTo(dx: number, dy: number, d: Dir, inward: Dir): number {
  const sign = inward === 0 || inward === 3 ? -1 : 1
  const ahead = sign * ((inward & 1) === 0 ? dy : dx)
  const aside = (inward & 1) === 0 ? dx : dy
  if (d === inward) return ahead < 0 ? 4 : aside === 0 ? 0 : 2
  if (d === opposite(inward)) return aside === 0 ? 4 : 2
  const nearer = aside === 0 || aside > 0 === (d === 1 || d === 2)
  return ahead < 0 || !nearer ? 3 : 1
}

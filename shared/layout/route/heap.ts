/** A binary heap of whole numbers by whole keys; equal keys come out in the order they went in, so that a search always takes the same way. */
export class Heap {
  private keys = new Int32Array(256)
  private order = new Int32Array(256)
  private values = new Int32Array(256)
  private size = 0
  private count = 0

  clear(): void {
    this.size = 0
    this.count = 0
  }

  push(key: number, value: number): void {
    if (this.size === this.keys.length) this.double()
    const { keys, order, values } = this
    const mine = this.count++
    let i = this.size++
    while (i > 0) {
      const up = (i - 1) >> 1
      if ((keys[up] as number) <= key) break // a later one never goes before an equal
      keys[i] = keys[up] as number
      order[i] = order[up] as number
      values[i] = values[up] as number
      i = up
    }
    keys[i] = key
    order[i] = mine
    values[i] = value
  }

  /** The value of least key; undefined when empty. */
  pop(): number | undefined {
    if (this.size === 0) return undefined
    const { keys, order, values } = this
    const top = values[0] as number
    const last = --this.size
    const key = keys[last] as number
    const mine = order[last] as number
    const value = values[last] as number
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= last) break
      if (child + 1 < last && this.before(child + 1, keys[child] as number, order[child] as number)) child++
      if (!this.before(child, key, mine)) break
      keys[i] = keys[child] as number
      order[i] = order[child] as number
      values[i] = values[child] as number
      i = child
    }
    keys[i] = key
    order[i] = mine
    values[i] = value
    return top
  }

  private before(i: number, key: number, order: number): boolean {
    const k = this.keys[i] as number
    return k < key || (k === key && (this.order[i] as number) < order)
  }

  private double(): void {
    const bigger = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(from.length * 2)
      to.set(from)
      return to
    }
    this.keys = bigger(this.keys)
    this.order = bigger(this.order)
    this.values = bigger(this.values)
  }
}

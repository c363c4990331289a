/** A binary heap of numbers by key; equal keys come out in the order they went in, so that a search always takes the same way. */
export class Heap {
  private readonly keys: number[] = []
  private readonly order: number[] = []
  private readonly values: number[] = []
  private count = 0

  get size(): number {
    return this.values.length
  }

  push(key: number, value: number): void {
    let i = this.values.length
    const order = this.count++
    this.keys.push(key)
    this.order.push(order)
    this.values.push(value)
    while (i > 0) {
      const up = (i - 1) >> 1
      if (!this.before(i, up)) break
      this.swap(i, up)
      i = up
    }
  }

  /** The value of least key; undefined when empty. */
  pop(): number | undefined {
    const top = this.values[0]
    const last = this.values.length - 1
    if (last < 0) return undefined
    this.swap(0, last)
    this.keys.pop()
    this.order.pop()
    this.values.pop()
    let i = 0
    for (;;) {
      const left = 2 * i + 1
      if (left >= last) break
      const child = left + 1 < last && this.before(left + 1, left) ? left + 1 : left
      if (!this.before(child, i)) break
      this.swap(child, i)
      i = child
    }
    return top
  }

  private before(a: number, b: number): boolean {
    const p = this.keys[a] as number
    const q = this.keys[b] as number
    return p < q || (p === q && (this.order[a] as number) < (this.order[b] as number))
  }

  private swap(a: number, b: number): void {
    for (const list of [this.keys, this.order, this.values]) {
      const kept = list[a] as number
      list[a] = list[b] as number
      list[b] = kept
    }
  }
}

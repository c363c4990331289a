// Events that reach the page before it listens: a file that is double-clicked while the page still starts must not be lost.

type Listener = (value: unknown) => void

/** Hears the events of `names` from now on. What comes before the first listener of its name is kept, and given to that one in order. */
export const heldEvents = <Name extends string>(names: readonly Name[], hear: (name: Name, listener: Listener) => () => void) => {
  const early = new Map(
    names.map((name) => {
      const values: unknown[] = []
      return [name, { values, stop: hear(name, (value) => void values.push(value)) }]
    }),
  )
  return (name: Name, listener: Listener): (() => void) => {
    const kept = early.get(name)
    early.delete(name)
    kept?.stop()
    const off = hear(name, listener)
    kept?.values.forEach(listener)
    return off
  }
}

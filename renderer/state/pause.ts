const PAUSE = 400 // ms without a key: the typing has paused

/** Runs a function when the typing pauses; gives back how to call it off. */
export const afterPause = (run: () => void): (() => void) => {
  const timer = window.setTimeout(run, PAUSE)
  return () => window.clearTimeout(timer)
}

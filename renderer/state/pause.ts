const PAUSE = 400 // ms: the typing has paused; what takes longer is worth a word

/** Runs a function after a pause (of the typing, when called anew with each key); gives back how to call it off. */
export const afterPause = (run: () => void): (() => void) => {
  const timer = window.setTimeout(run, PAUSE)
  return () => window.clearTimeout(timer)
}

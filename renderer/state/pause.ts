const PAUSE = 400 // ms: the typing has paused; what takes longer is worth a word

/** Runs a function after a pause (of the typing, when called anew with each key); gives back how to call it off. */
export const afterPause = (run: () => void): (() => void) => {
  const timer = window.setTimeout(run, PAUSE)
  return () => window.clearTimeout(timer)
}

const PATIENCE = 2000 // ms
/** As `afterPause`, and then as soon as nothing else is to be done: the first drawing of a document on a slow computer comes before it. */
export const afterRest = (run: () => void): (() => void) => {
  let waiting = 0
  const callOff = afterPause(() => {
    waiting = window.requestIdleCallback(run, { timeout: PATIENCE })
  })
  return () => {
    callOff()
    window.cancelIdleCallback(waiting)
  }
}

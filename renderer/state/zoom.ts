import { patchView, type SessionStore } from './session'

/** Steps of the zoom: 1 = true size. */
const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** Goes to the next zoom up or down from what is shown; beyond the last nothing changes. */
export const zoomBy = (store: SessionStore, steps: 1 | -1): void => {
  const { zoom, shownZoom } = store.getState().view
  const now = zoom === 'fit' ? shownZoom : zoom
  const next = steps > 0 ? ZOOMS.find((step) => step > now + 0.005) : ZOOMS.findLast((step) => step < now - 0.005)
  patchView(store, { zoom: next ?? now })
}

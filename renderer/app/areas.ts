// F6 goes round the window's areas: menus, tools, notices, paper, panel, status. An area is an element with `data-area`.
const places = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-area]')]

const focusable = 'button:not([disabled]), [tabindex]:not([tabindex="-1"]), textarea, input, a[href]'

/** Moves the focus to the next (or previous) area of the window. */
export const nextArea = (steps: 1 | -1): void => {
  const areas = places()
  const at = areas.findIndex((area) => area.contains(document.activeElement))
  for (let offset = 1; offset <= areas.length; offset += 1) {
    const area = areas[(at + steps * offset + areas.length * 2) % areas.length]
    // In the paper the open field comes first, then the paper itself; elsewhere the area's own first place.
    const target =
      area?.querySelector<HTMLElement>('[data-paper-field], [data-area-start]') ??
      (area?.matches(focusable) === true ? area : area?.querySelector<HTMLElement>(focusable))
    if (target !== null && target !== undefined) {
      target.focus()
      return
    }
  }
}

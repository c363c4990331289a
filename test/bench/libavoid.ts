// libavoid on our placed symbols: the yardstick for the router. Development only (LGPL), never shipped.
import { AvoidLib } from 'libavoid-js'
import type { Page } from '../../shared/page/page'

interface Avoid {
  readonly Router: new (flags: number) => Router
  readonly Point: new (x: number, y: number) => object
  readonly Rectangle: new (topLeft: object, bottomRight: object) => object
  readonly ShapeRef: new (router: Router, shape: object) => object
  readonly ShapeConnectionPin: new (
    shape: object,
    classId: number,
    x: number,
    y: number,
    proportional: boolean,
    inside: number,
    directions: number,
  ) => { readonly setExclusive: (only: boolean) => void }
  readonly ConnEnd: new (shape: object, classId: number) => object
  readonly ConnRef: new (router: Router, from: object, to: object) => { displayRoute: () => { size: () => number } }
  readonly OrthogonalRouting: number
  readonly destroy: (object: object) => void
}
interface Router {
  setRoutingParameter: (parameter: number, value: number) => void
  setRoutingOption: (option: number, value: boolean) => void
  processTransaction: () => void
}

let loaded: Avoid | null = null
export async function loadLibavoid(): Promise<void> {
  await AvoidLib.load()
  loaded = AvoidLib.getInstance() as unknown as Avoid
}

/** Routes every flow part of a page between its placed symbols with libavoid; gives the number of points (so that no work is dropped). */
export function routeWithLibavoid(page: Page): number {
  if (!loaded) throw new Error('libavoid is not loaded')
  const A = loaded
  const router = new A.Router(A.OrthogonalRouting)
  const SEGMENT = 0
  const CROSSING = 2
  const SHARED = 4
  const BUFFER = 6
  const NUDGE = 7
  router.setRoutingParameter(SEGMENT, 60)
  router.setRoutingParameter(CROSSING, 400)
  router.setRoutingParameter(SHARED, 400)
  router.setRoutingParameter(BUFFER, 4)
  router.setRoutingParameter(NUDGE, 4)
  const shapes = new Map<string, object>()
  const sides = [
    [0.5, 0, 1],
    [0.5, 1, 2],
    [0, 0.5, 4],
    [1, 0.5, 8],
  ] as const
  for (const [id, box] of [
    ...page.symbols.map((s) => [s.symbol, s.box] as const),
    ...page.connectors.map((c) => [c.connector, c.box] as const),
  ]) {
    const shape = new A.ShapeRef(router, new A.Rectangle(new A.Point(box.x, box.y), new A.Point(box.x + box.w, box.y + box.h)))
    for (const [x, y, direction] of sides) new A.ShapeConnectionPin(shape, 1, x, y, true, 0, direction).setExclusive(false)
    shapes.set(id, shape)
  }
  const lines = page.flows.flatMap((flow) => {
    const [from, to] = [shapes.get(flow.from.id), flow.to ? shapes.get(flow.to.id) : undefined]
    return from && to ? [new A.ConnRef(router, new A.ConnEnd(from, 1), new A.ConnEnd(to, 1))] : []
  })
  router.processTransaction()
  const points = lines.reduce((n, l) => n + l.displayRoute().size(), 0)
  A.destroy(router)
  return points
}

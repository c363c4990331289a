import type { Json } from '../../model'

/** One step up: turns the body of version `to - 1` into one of version `to`. Pure, total on valid bodies, never edited once released. */
export interface Migration {
  readonly to: number
  readonly name: string
  readonly up: (body: Json) => Json
}

export interface FoundElectron {
  readonly path: string
  readonly dist: string
  readonly version: string
  readonly source: 'environment' | 'installed' | 'official' | 'registry'
  readonly testOnly: boolean
}
export declare const findElectron: () => Promise<FoundElectron>

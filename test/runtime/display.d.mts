export interface VirtualDisplay {
  readonly display: string
  readonly stop: () => void
}
export declare const hasDisplay: () => boolean
export declare const startDisplay: (size?: { readonly width?: number; readonly height?: number }) => Promise<VirtualDisplay | null>

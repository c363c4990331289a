interface Lock {
  readonly packages?: Readonly<
    Record<string, { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >
}
export declare const missingInLock: (lock: Lock) => readonly string[]
export declare const addressesInLock: (lock: Lock) => readonly string[]

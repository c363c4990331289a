export declare const buildIfStale: () => Promise<boolean>

export const clearFolder: (folder: string) => Promise<void>

/** Takes the place of ajv-formats in the bundle, see ajv.ts. */
const addFormats = (): void => undefined
export default addFormats

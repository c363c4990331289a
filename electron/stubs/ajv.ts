/** Takes the place of ajv in the bundle: electron-store asks for it even when, as here, no schema is given. */
export class Ajv2020 {
  compile(): never {
    throw new Error('Settings are checked by electron/settings, not by a schema of electron-store.')
  }
}
export default Ajv2020

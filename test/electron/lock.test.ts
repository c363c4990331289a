import { describe, expect, it } from 'vitest'
import { addressesInLock, missingInLock } from '../runtime/lock.mjs'

describe('the lock check', () => {
  const lint = { optionalDependencies: { '@lint/linux': '1', '@lint/win': '1' } }
  it('finds a platform package that npm dropped', () => {
    expect(missingInLock({ packages: { 'node_modules/lint': lint, 'node_modules/@lint/linux': {} } })).toEqual([
      'node_modules/lint: @lint/win',
    ])
  })
  it('looks beside the package and above it, as Node does', () => {
    const packages = {
      'node_modules/a/node_modules/lint': lint,
      'node_modules/a/node_modules/@lint/linux': {},
      'node_modules/@lint/win': {},
    }
    expect(missingInLock({ packages })).toEqual([])
  })
  it('finds addresses of a registry', () => {
    expect(
      addressesInLock({ packages: { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' }, 'node_modules/b': {} } }),
    ).toEqual(['node_modules/a: https://registry.example/a.tgz'])
  })
})

import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const production = {
  NODE_ENV: 'production',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_ORIGIN: 'https://oblik.company.ua',
}

describe('the settings', () => {
  it('need nothing outside production, where the demo is put in', () => {
    expect(readConfig({})).toMatchObject({ production: false, port: 3000, dataDir: './data', seedDemo: true })
  })

  it('of production bring no demo', () => {
    expect(readConfig(production)).toMatchObject({ production: true, seedDemo: false, exportsYield: true })
    expect(() => readConfig({ ...production, SEED_DEMO: '1' })).toThrow('no demo data')
  })

  it.each(['MASTER_KEY', 'PUBLIC_ORIGIN'])('of production have no default for %s', (name) => {
    expect(() => readConfig({ ...production, [name]: undefined })).toThrow(`production needs ${name}`)
  })

  it('write our origin as browsers do, since it is compared sign by sign', () => {
    for (const written of ['https://oblik.company.ua/', 'https://OBLIK.company.ua', 'https://oblik.company.ua:443']) {
      expect(readConfig({ ...production, PUBLIC_ORIGIN: written }).publicOrigin).toBe('https://oblik.company.ua')
    }
    expect(() => readConfig({ PUBLIC_ORIGIN: 'oblik.company.ua' })).toThrow('PUBLIC_ORIGIN')
    expect(() => readConfig({ PUBLIC_ORIGIN: 'ftp://oblik.company.ua' })).toThrow('PUBLIC_ORIGIN')
  })

  it('that are wrong are all named at once', () => {
    expect(() => readConfig({ PORT: '70000', PDF_WORKERS: '0' })).toThrow(/PORT[\s\S]*PDF_WORKERS/)
  })
})

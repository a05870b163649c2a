import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import request from 'supertest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { consoleFiles } from './console-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'oblik-console-'))
const app = express()

beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>Облік</title>')
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'start()')
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  app.use(consoleFiles(folder))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('files with a hash in their names are kept for a year, the page itself is asked for each time', async () => {
  const script = await request(app).get('/assets/index-abc123.js').expect(200)
  expect(script.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  for (const path of ['/', '/favicon.svg']) {
    expect((await request(app).get(path).expect(200)).get('Cache-Control')).toBe('no-cache')
  }
})

it('scripts travel packed to who can unpack them, and say what they are', async () => {
  const packed = await request(app).get('/assets/index-abc123.js').set('Accept-Encoding', 'gzip').expect(200)
  expect(packed.get('Content-Encoding')).toBe('gzip')
  expect(packed.get('Content-Type')).toMatch(/^text\/javascript/)
  expect(packed.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(packed.text).toBe('start()')
  const plain = await request(app).get('/assets/index-abc123.js').set('Accept-Encoding', 'identity').expect(200)
  expect(plain.get('Content-Encoding')).toBeUndefined()
  expect(plain.get('Vary')).toBe('Accept-Encoding')
})

it('a page of the console opens at its own address', async () => {
  for (const path of ['/', '/orders', '/orders/12/show', '/login']) {
    expect((await request(app).get(path).expect(200)).text).toBe('<title>Облік</title>')
  }
})

it('a file of an older build is missing, not the console in its place', async () => {
  await request(app).get('/assets/index-old.js').expect(404)
  await request(app).get('/old.js').expect(404)
  await request(app).post('/orders').expect(404)
})

it('nothing outside the folder is served', async () => {
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) {
    expect((await request(app).get(path)).text).not.toContain('"oblik"')
  }
})

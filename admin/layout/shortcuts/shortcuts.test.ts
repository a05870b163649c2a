// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPressed, type KeyPress } from './key-match.ts'
import { addShortcut, offeredShortcuts, openScope, pressShortcut } from './shortcut-registry.ts'

const press = (code: string, key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('a key', () => {
  it('is the same in the Ukrainian and the English layout', () => {
    expect(isPressed('n', press('KeyN', 'n'))).toBe(true)
    expect(isPressed('n', press('KeyN', 'т'))).toBe(true)
    expect(isPressed('j', press('KeyJ', 'о'))).toBe(true)
    expect(isPressed('Ctrl+k', press('KeyK', 'л', { ctrlKey: true }))).toBe(true)
    expect(isPressed('Ctrl+k', press('KeyK', 'k', { metaKey: true }))).toBe(true)
  })

  it('is known by what it prints where the layouts put a sign elsewhere', () => {
    expect(isPressed('/', press('Slash', '/'))).toBe(true)
    expect(isPressed('/', press('Slash', '.'))).toBe(true)
    expect(isPressed('/', press('Backslash', '/', { shiftKey: true }))).toBe(true)
    expect(isPressed('?', press('Slash', '?', { shiftKey: true }))).toBe(true)
    expect(isPressed('?', press('Digit7', '?', { shiftKey: true }))).toBe(true)
    expect(isPressed('?', press('Slash', ',', { shiftKey: true }))).toBe(true)
    expect(isPressed('Plus', press('Equal', '+', { shiftKey: true }))).toBe(true)
    expect(isPressed('Plus', press('Equal', '='))).toBe(true)
    expect(isPressed('Minus', press('NumpadSubtract', '-'))).toBe(true)
    expect(isPressed('Plus', press('Equal', '=', { ctrlKey: true }))).toBe(false)
  })

  it('with Ctrl, Alt or Shift is another key', () => {
    expect(isPressed('n', press('KeyN', 'n', { ctrlKey: true }))).toBe(false)
    expect(isPressed('n', press('KeyN', 'N', { shiftKey: true }))).toBe(false)
    expect(isPressed('n', press('KeyN', 'n', { altKey: true }))).toBe(false)
    expect(isPressed('Shift+n', press('KeyN', 'Т', { shiftKey: true }))).toBe(true)
    expect(isPressed('/', press('Slash', '?', { shiftKey: true }))).toBe(false)
  })
})

describe('a shortcut', () => {
  const heard: string[] = []
  let undo: (() => void)[] = []
  const offer = (combo: string, scope = 'page', name = combo) =>
    undo.push(addShortcut({ combo, scope, description: name, run: () => heard.push(name) }))
  const type = (target: Element, code: string, key: string, held: KeyboardEventInit = {}) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...held }))

  beforeEach(() => {
    heard.length = 0
    undo = []
    document.body.innerHTML =
      '<input id="field"><input id="box" type="checkbox"><div role="dialog"><button id="inside"></button></div>'
    window.addEventListener('keydown', pressShortcut)
  })
  afterEach(() => {
    window.removeEventListener('keydown', pressShortcut)
    for (const back of undo) back()
  })
  const at = (id: string): Element => document.getElementById(id) ?? document.body

  it('runs wherever nobody types', () => {
    offer('n')
    type(document.body, 'KeyN', 'т')
    type(at('box'), 'KeyN', 'n')
    expect(heard).toEqual(['n', 'n'])
  })

  it('stays silent in a field, where only Ctrl and Esc mean something', () => {
    offer('n')
    offer('Ctrl+k')
    const field = at('field')
    if (field instanceof HTMLElement) field.focus()
    type(field, 'KeyN', 'n')
    type(field, 'KeyK', 'л', { ctrlKey: true })
    expect(heard).toEqual(['Ctrl+k'])
    expect(document.activeElement).toBe(field)
    type(field, 'Escape', 'Escape')
    expect(document.activeElement).not.toBe(field)
  })

  it('of the page is not heard inside a dialog', () => {
    offer('n')
    type(at('inside'), 'KeyN', 'n')
    expect(heard).toEqual([])
  })

  it('of an open scope silences the page until the scope is closed', () => {
    offer('a', 'page', 'page a')
    offer('a', 'photo-desk', 'accept')
    const close = openScope('photo-desk')
    type(document.body, 'KeyA', 'ф')
    expect(offeredShortcuts().map(({ description }) => description)).toEqual(['accept'])
    close()
    undo.pop()?.()
    type(document.body, 'KeyA', 'ф')
    expect(heard).toEqual(['accept', 'page a'])
  })

  it('added later wins over an earlier one with the same key', () => {
    offer('e', 'page', 'first')
    offer('e', 'page', 'second')
    type(document.body, 'KeyE', 'у')
    expect(heard).toEqual(['second'])
  })
})

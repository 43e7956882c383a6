import { describe, expect, it, vi } from 'vitest';
import { stillRefused } from './Actions';
import type { Action } from './action';
import { ariaKeys, keyCaps } from './caps';
import { combinationOf, isSingleKey, type KeyPress, mayAct } from './match';
import { ActionRegistry } from './registry';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...part,
});
const reading = { inText: false, onControl: false };
const typing = { inText: true, onControl: false };
const onButton = { inText: false, onControl: true };

describe('a key press', () => {
  it('is named the same on every keyboard', () => {
    expect(combinationOf(press('c'), false)).toBe('c');
    expect(combinationOf(press('C', { shiftKey: true }), false)).toBe('c');
    expect(combinationOf(press('?', { shiftKey: true }), false)).toBe('?');
    expect(combinationOf(press(' '), false)).toBe('space');
    expect(combinationOf(press('F8'), false)).toBe('f8');
    expect(combinationOf(press('Enter', { altKey: true }), false)).toBe('alt+enter');
    expect(combinationOf(press('Enter', { shiftKey: true }), false)).toBe('shift+enter');
  });

  it('has Ctrl on a PC and Command on a Mac as the same modifier, and leaves a Mac’s Control apart', () => {
    expect(combinationOf(press('Enter', { ctrlKey: true }), false)).toBe('mod+enter');
    expect(combinationOf(press('Enter', { metaKey: true }), true)).toBe('mod+enter');
    expect(combinationOf(press('h', { ctrlKey: true }), true)).toBe('ctrl+h');
    expect(combinationOf(press('Enter', { metaKey: true }), false)).toBe('enter');
  });
});

describe('whether a key may act', () => {
  it('lets no letter act while text has the focus', () => {
    for (const key of ['c', 'x', '/', 'space', 'enter']) expect(mayAct(key, typing, true)).toBe(false);
    for (const key of ['mod+enter', 'alt+enter', 'f8', 'esc']) expect(mayAct(key, typing, true)).toBe(true);
  });

  it('lets no single key act when they are switched off, and all others still', () => {
    for (const key of ['c', 'j', '/', 'space']) expect(mayAct(key, reading, false)).toBe(false);
    for (const key of ['mod+k', 'f8', 'esc', 'enter']) expect(mayAct(key, reading, false)).toBe(true);
  });

  it('leaves Enter and Space to a focused button', () => {
    expect(mayAct('enter', onButton, true)).toBe(false);
    expect(mayAct('space', onButton, true)).toBe(false);
    expect(mayAct('c', onButton, true)).toBe(true);
  });

  it('counts what prints as a single key', () => {
    expect(isSingleKey('c')).toBe(true);
    expect(isSingleKey('space')).toBe(true);
    expect(isSingleKey('f8')).toBe(false);
    expect(isSingleKey('mod+c')).toBe(false);
  });
});

describe('the acts on the screen', () => {
  const act = (id: string, key: string, more: Partial<Action> = {}): Action => ({ id, label: id, key, run: vi.fn(), ...more });

  it('finds an act by its key or its alias, the latest first', () => {
    const registry = new ActionRegistry();
    registry.set(Symbol('frame'), 0, [act('frame.c', 'c'), act('down', 'j', { alias: 'down' })]);
    registry.set(Symbol('row'), 0, [act('row.c', 'c')]);
    expect(registry.find('c', false)?.id).toBe('row.c');
    expect(registry.find('down', false)?.id).toBe('down');
    expect(registry.find('q', false)).toBeUndefined();
  });

  it('hides what lies beneath a dialog, even when the dialog has no keys', () => {
    const registry = new ActionRegistry();
    const dialog = Symbol('dialog');
    registry.set(Symbol('page'), 0, [act('ring', 'c')]);
    registry.set(dialog, 1, []);
    expect(registry.find('c', false)).toBeUndefined();
    expect(registry.ofLayer(0).map((each) => each.id)).toEqual(['ring']);
    registry.remove(dialog);
    expect(registry.find('c', false)?.id).toBe('ring');
  });

  it('takes a Mac’s own key where the PC’s belongs to the system', () => {
    const registry = new ActionRegistry();
    registry.set(Symbol('call'), 0, [act('hurt', 'mod+h', { macKey: 'ctrl+h' })]);
    expect(registry.find('mod+h', false)?.id).toBe('hurt');
    expect(registry.find('mod+h', true)).toBeUndefined();
    expect(registry.find('ctrl+h', true)?.id).toBe('hurt');
  });

  it('replaces the acts of a part that is drawn again', () => {
    const registry = new ActionRegistry();
    const part = Symbol('part');
    registry.set(part, 0, [act('old', 'c')]);
    registry.set(part, 0, [act('new', 'c')]);
    expect(registry.active().map((each) => each.id)).toEqual(['new']);
  });
});

describe('what is printed on a key cap', () => {
  it('speaks the keyboard’s language', () => {
    expect(keyCaps('c', false)).toBe('C');
    expect(keyCaps('mod+enter', false)).toBe('Ctrl ↵');
    expect(keyCaps('mod+enter', true)).toBe('⌘ ↵');
    expect(keyCaps('f8', false)).toBe('F8');
    expect(keyCaps('esc x', false)).toBe('Esc X');
  });

  it('is spelled out for assistive technology', () => {
    expect(ariaKeys('mod+enter', false)).toBe('Control+Enter');
    expect(ariaKeys('mod+enter', true)).toBe('Meta+Enter');
    expect(ariaKeys('c', false)).toBe('C');
  });
});

describe('what was said about a refused act', () => {
  const refused = { id: 'call.on', label: 'Go on', permission: { allowed: false, why: 'Say by when.' }, run: () => {} };

  it('stands while the same rule refuses, and is taken back when it is mended or gone', () => {
    expect(stillRefused(refused, [refused])).toBe(true);
    expect(stillRefused(refused, [{ ...refused, permission: { allowed: true } }])).toBe(false);
    expect(stillRefused(refused, [{ ...refused, permission: { allowed: false, why: 'Say how sure we are.' } }])).toBe(false);
    expect(stillRefused(refused, [])).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { createPhotoMemory } from './photo-memory.ts';

/** A store that answers when it is told to, and counts how often it is asked. */
function slowStore() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const load = (name: string) => {
    asked.push(name);
    return new Promise<Buffer | null>((resolve) => waiting.push(() => resolve(name === 'none' ? null : Buffer.alloc(100, name))));
  };
  return { asked, load, answer: () => waiting.shift()?.() };
}

const readyStore = () => {
  const asked: string[] = [];
  return {
    asked,
    load: async (name: string) => {
      asked.push(name);
      return Buffer.alloc(100, name);
    },
  };
};

test('a photo is read once, however many ask for it at the same time and after', async () => {
  const { asked, load, answer } = slowStore();
  const memory = createPhotoMemory(load);
  const both = Promise.all([memory.bytes('a'), memory.bytes('a')]);
  answer();
  await both;
  expect((await memory.bytes('a'))?.length).toBe(100);
  expect(asked).toEqual(['a']);
});

test('those asked for last are kept, up to the limit', async () => {
  const { asked, load } = readyStore();
  const memory = createPhotoMemory(load, 250);
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await memory.bytes(name);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('what is not there is looked for again', async () => {
  const { asked, load, answer } = slowStore();
  const memory = createPhotoMemory(load);
  for (const _ of [1, 2]) {
    const found = memory.bytes('none');
    answer();
    expect(await found).toBeNull();
  }
  expect(asked).toEqual(['none', 'none']);
});

test('what was being read while something changed is not kept, and what is read after it is, once', async () => {
  const { asked, load, answer } = slowStore();
  const memory = createPhotoMemory(load, 250);
  const before = memory.bytes('a');
  memory.clear();
  const after = memory.bytes('a');
  answer();
  await before;
  const beside = memory.bytes('a');
  answer();
  await Promise.all([after, beside]);
  expect(asked).toEqual(['a', 'a']);
  const other = memory.bytes('b');
  answer();
  await other;
  await Promise.all([memory.bytes('a'), memory.bytes('b')]);
  expect(asked).toEqual(['a', 'a', 'b']);
});

test('a read that fails is tried again', async () => {
  let fails = true;
  const memory = createPhotoMemory(async () => {
    if (fails) throw new Error('no database');
    return Buffer.alloc(1);
  });
  await expect(memory.bytes('a')).rejects.toThrow('no database');
  fails = false;
  expect((await memory.bytes('a'))?.length).toBe(1);
});

import { describe, expect, it } from 'vitest';
import { outlineRoutes } from './outline.routes.ts';
import { widgetFile } from './widget-files.ts';

const read = (path: string) => widgetFile(`assets/outline/${path}`);
const index = await widgetFile('src/elements/map-view/outline-index.ts');
const version = /outlineVersion = '(\w+)'/.exec(index ?? '')?.[1] ?? '';

describe('the outline of maps', () => {
  it('is for any website and for good under its address', async () => {
    const response = await outlineRoutes(read).request(`/outline/${version}/6-33-23.json`, {
      headers: { Origin: 'https://reseau.example' },
    });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await response.json()).toMatchObject({ towns: expect.arrayContaining(['Bastia', 'Ajaccio']) });
  });

  it('is read once', async () => {
    const paths: string[] = [];
    const app = outlineRoutes(async (path) => {
      paths.push(path);
      return 'null';
    });
    await app.request('/outline/0123abcd/6-33-23.json');
    expect(await (await app.request('/outline/0123abcd/6-33-23.json')).json()).toBeNull();
    expect(paths).toEqual(['0123abcd/6-33-23.json']);
  });

  it.each(['0123abcd/6-33-23.json', `${version}/9-1-1.json`, `${version}/../../../package.json`, `${version}/%2e%2e/secret.json`, ''])(
    'has nothing else: «%s»',
    async (path) => {
      const response = await outlineRoutes(read).request(`/outline/${path}`);
      expect(response.status).toBe(404);
    },
  );
});

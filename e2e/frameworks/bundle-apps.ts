import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { compile, compileModule } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

export const frameworks = ['react', 'preact', 'vue', 'svelte', 'lit'] as const;
export type Framework = (typeof frameworks)[number];

const apps = join(import.meta.dirname, 'apps');

/** The page of each framework, and `define.js`, which registers the elements as a project does that installed the package; by file name. */
export async function bundleApps(): Promise<ReadonlyMap<string, string>> {
  const input = Object.fromEntries(frameworks.map((name) => [name, join(apps, `${name}.${/react/.test(name) ? 'tsx' : 'ts'}`)]));
  const build = await rolldown({
    input: { ...input, driver: join(apps, 'driver.ts'), define: '@cagette/widget/define' },
    cwd: import.meta.dirname,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' } },
    plugins: [vue(), svelte()],
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'es', minify: false });
  await build.close();
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}

function vue(): Plugin {
  return {
    name: 'vue-components',
    async load(id) {
      if (!id.endsWith('.vue')) return null;
      // The parser decides what is a component: told any later, it would write `onCamelCase` for an element's `camelCase`.
      const templateParseOptions = { isCustomElement: (tag: string) => tag.startsWith('cagette-') };
      const { descriptor } = parse(await readFile(id, 'utf8'), { filename: id, templateParseOptions });
      const { content } = compileScript(descriptor, { id: 'page', inlineTemplate: true });
      return { code: content, moduleType: 'js' };
    },
  };
}

function svelte(): Plugin {
  return {
    name: 'svelte-components',
    async load(id) {
      if (!/\.svelte(\.js)?$/.test(id)) return null;
      const source = await readFile(id, 'utf8');
      const { js } = id.endsWith('.js') ? compileModule(source, { filename: id }) : compile(source, { filename: id, generate: 'client' });
      return { code: js.code, moduleType: 'js' };
    },
  };
}

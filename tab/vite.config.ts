import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { languages } from '../bot/src/domain/language.ts';
import { shellWords } from '../bot/src/wording/tab/shell.ts';

/** Hashed files, compressed once here: the service only picks the one that the browser takes. */
export const files: UserConfig = {
  base: '/tab/',
  build: {
    target: 'es2023',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Fluent marks every file for a bundler that is not ours.
      onLog: (level, log, tell) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  plugins: [
    compression({
      include: /\.(js|css|svg)$/,
      threshold: 500,
      algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip')],
    }),
  ],
};

/**
 * Few files for the first view, each with all that it stands on: the first script, which asks who
 * looks; React, Fluent and the frame; the page that nearly everybody begins with.
 */
const groups: Rolldown.CodeSplittingGroup[] = [
  { name: 'index', test: /tab\/src\/main\.tsx$/, priority: 2 },
  { name: 'frame', test: /tab\/src\/start\.tsx$/, priority: 1 },
  { name: 'today', test: /tab\/src\/pages\/today\/index\.tsx$/ },
];

/** Lets the page ask for the tab's own code at once, not when its first script says so. */
const preloadStart: Plugin = {
  name: 'preload-start',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {}, chunk: first }) => {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const withImports = (chunk: Rolldown.OutputChunk): readonly string[] => [
        chunk.fileName,
        ...chunks.filter(({ fileName }) => chunk.imports.includes(fileName)).flatMap(withImports),
      ];
      const start = chunks.find(({ moduleIds }) =>
        moduleIds.some((id) => id.endsWith('/src/start.tsx')),
      );
      const there = [first?.fileName, ...(first?.imports ?? [])];
      return [...new Set(start ? withImports(start) : [])]
        .filter((name) => !there.includes(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/tab/${name}` },
          injectTo: 'head' as const,
        }));
    },
  },
};

/**
 * Said by the page itself where no script comes, as on a poor network; in all languages, since
 * nobody has been asked yet.
 */
const sayWhatToDo: Plugin = {
  name: 'say-what-to-do',
  transformIndexHtml: (html) => {
    const said = languages.map((one) => {
      const { slow, reload } = shellWords(one);
      return `<p lang="${one}">${slow} <a href="">${reload}</a></p>`;
    });
    return html.replace('%SLOW%', said.join(''));
  },
};

export default defineConfig({
  ...files,
  root: import.meta.dirname,
  build: {
    ...files.build,
    outDir: 'dist',
    rolldownOptions: {
      ...files.build?.rolldownOptions,
      output: { codeSplitting: { groups } },
    },
  },
  plugins: [preloadStart, sayWhatToDo, ...(files.plugins ?? [])],
});

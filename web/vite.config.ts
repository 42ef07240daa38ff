import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Leaves beside each text what brotli makes of it at its best: too slow to be done when it is asked for. */
const precompressed: Plugin = {
  name: 'precompressed',
  apply: 'build',
  writeBundle({ dir }) {
    for (const file of globSync(`${dir}/**/*.{js,css,html,svg}`)) {
      const text = readFileSync(file);
      const params = {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      };
      const br = brotliCompressSync(text, { params });
      if (br.length < text.length) writeFileSync(`${file}.br`, br);
    }
  },
};

export default defineConfig({
  plugins: [react(), precompressed],
  // Names of classes stand in the sheet that every page loads, and in what uses them
  css: { modules: { generateScopedName: '_[hash:base64:6]' } },
  build: {
    target: 'chrome100',
    chunkSizeWarningLimit: 1000,
    // Twelve kilobytes for every page together
    cssCodeSplit: false,
    rolldownOptions: {
      treeshake: {
        // Says nothing of itself, and would stand in every page for the sake of a context
        moduleSideEffects: [{ test: /@rc-component.form/, sideEffects: false }],
      },
      output: {
        // Left alone, what several pages share falls into some hundred small files. What every page starts with is
        // one, the frame around them with the page at its address another; what most take from libraries, or from the
        // rooms that features share, is one each, and what cases share with the forms another: each file less is a name
        // less in what every page starts with.
        codeSplitting: {
          groups: [
            { name: 'base', tags: ['$initial'], priority: 4 },
            { name: 'entry', test: /src.session.(SignInPage|EntryLayout)/, priority: 3.5 },
            {
              name: 'desk',
              test: /src.(shell.Shell|shell.Landing|directory.home.|workbench.(?!following|drafts|Kept)|inbox.(InboxBadge|Reminder))/,
              priority: 3,
            },
            {
              name: 'rooms',
              test: /src.(lib|session|shell|ui(?!.(days|form))|words)./,
              minShareCount: 4,
              priority: 2,
            },
            { name: 'steps', test: /src.(cases|ui.form)./, minShareCount: 3, priority: 1.5 },
            { name: 'kit', test: /node_modules/, minShareCount: 10, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    // The pages of the open catalogue are the console's, as in `api-paths.ts`
    proxy: { '^/(api|open(?!/datasets/))/': process.env.API_URL ?? 'http://127.0.0.1:8080' },
  },
});

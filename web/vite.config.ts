import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'chrome100',
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // Left alone, what several pages share falls into some hundred small files. What every page starts with is
        // one; what most take from libraries, or from the rooms that features share, is one each.
        codeSplitting: {
          groups: [
            { name: 'base', tags: ['$initial'], priority: 3 },
            { name: 'rooms', test: /src.(i18n|lib|session|shell|ui|words)./, minShareCount: 4, priority: 2 },
            { name: 'kit', test: /node_modules/, minShareCount: 10, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:8080' } },
});

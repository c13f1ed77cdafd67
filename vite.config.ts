import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env.HEADWATER_PORT ?? '4800'}`;

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The page's policy allows fonts and scripts from its own address only, none written into the page.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  // The server compares the page's address with the host that was asked.
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/health', '/live', '/oidc'].map((at) => [at, { target: server, changeOrigin: false }]),
    ),
  },
});

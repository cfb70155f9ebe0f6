#!/usr/bin/env node
// `npm run dev`: the server starts anew when its sources change, the pages change in place, on port 5173.
import { spawn } from 'node:child_process';

import { installMissing } from './installed.mjs';
import { refuseOldNode, root, say } from './run.mjs';

refuseOldNode();
installMissing(root, say);
const programs = [
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'cli/main.ts', 'serve'],
  ['node_modules/vite/bin/vite.js'],
].map((words) => spawn(process.execPath, words, { cwd: root, stdio: 'inherit' }));

const stopAll = () => {
  for (const program of programs) program.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll);
for (const program of programs) program.on('exit', stopAll);

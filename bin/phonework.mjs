#!/usr/bin/env node
// `npx phonework COMMAND`: the command line. Only the desk needs the pages.
import { run } from './run.mjs';

const words = process.argv.slice(2);
await run(words, words[0] === 'serve' ? ['program', 'pages'] : ['program']);

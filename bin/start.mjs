#!/usr/bin/env node
// `npm start`: the desk, from a fresh clone or a built one.
import { run } from './run.mjs';

await run(['serve'], ['program', 'pages']);

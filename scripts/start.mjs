import { build, install } from './prepare.mjs';

process.chdir(`${import.meta.dirname}/..`);
install();
build();
await import('../api/src/running/entry/node.ts');

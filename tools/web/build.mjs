// Builds the pages' scripts and the service worker. The pages share their parts; the worker stands alone, for it is read by itself.
//   npm run build                     into the server's assets
//   npm run build -- --outdir=FOLDER  elsewhere

import { build } from "esbuild";
import { readdir, rm } from "node:fs/promises";

const outdir = process.argv.find(a => a.startsWith("--outdir="))?.slice("--outdir=".length) ?? "../../src/Plumbline.Server/Assets/scripts";
const common = { bundle: true, minify: true, target: "es2022", legalComments: "inline", charset: "utf8", logLevel: "warning" };
for (const old of await readdir(outdir).catch(() => [])) await rm(`${outdir}/${old}`);
await build({ ...common, entryPoints: (await readdir("pages")).sort().map(p => `pages/${p}`), outdir, format: "esm", splitting: true, chunkNames: "[name]-[hash]" });
await build({ ...common, entryPoints: ["worker/service-worker.ts"], outdir, format: "iife" });

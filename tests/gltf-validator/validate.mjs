// node validate.mjs FOLDER: one line for each .glb in the folder: its name, errors, warnings, and what they say.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { validateBytes } from "gltf-validator";

const folder = process.argv[2];
for (const name of readdirSync(folder).filter(n => n.endsWith(".glb")).sort()) {
  const { issues } = await validateBytes(new Uint8Array(readFileSync(join(folder, name))), { maxIssues: 20 });
  const said = issues.messages.filter(m => m.severity < 2).map(m => `${m.code} ${m.pointer ?? ""}: ${m.message}`).join("; ");
  console.log(`${name} ${issues.numErrors} ${issues.numWarnings} ${said}`);
}

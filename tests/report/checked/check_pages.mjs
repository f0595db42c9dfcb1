// Checks web pages and writes what it finds as JSON: `node check_pages.mjs FOLDER PAGE...`, where
// FOLDER holds the node_modules with axe-core, html-validate and jsdom.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, ...pages] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const axe = require("axe-core");
const { JSDOM, VirtualConsole } = require("jsdom");
const { HtmlValidate } = require("html-validate");

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Narrow pages lay tables out as blocks; some browsers then forget that they are tables.
    "no-redundant-role": "off",
    // Column widths are part of what a table says, as on paper; a stamp brings its look with it.
    "no-inline-style": "off",
    // A title names the ward, the site and the day, however long they are.
    "long-title": "off",
  },
});

async function check(page) {
  const html = readFileSync(page, "utf8");
  const { results } = await validator.validateString(html, page);
  const written = results.flatMap((one) =>
    one.messages.map((said) => `${said.line}:${said.column} ${said.ruleId}: ${said.message}`),
  );
  // Nothing is painted here and nothing is hidden by style: rules would only be matched in vain.
  const dom = new JSDOM(html.replace(/<style>[^]*?<\/style>/, ""), {
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  dom.window.eval(axe.source);
  const heard = await dom.window.axe.run(dom.window.document, {
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled: false } },
  });
  dom.window.close();
  const violations = heard.violations.map(
    (one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.html.slice(0, 200))[0]}`,
  );
  return { page, passes: heard.passes.length, found: [...written, ...violations] };
}

const told = [];
for (const page of pages) told.push(await check(page));
process.stdout.write(JSON.stringify(told));

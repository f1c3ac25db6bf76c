import { build, buildEditor, install } from "./setup.mjs";

install();
build();
buildEditor();
process.setSourceMapsEnabled(true);
await import("../dist/server/main.js");

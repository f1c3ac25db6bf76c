#!/usr/bin/env -S node --max-old-space-size=2000
import { build, install } from "../setup.mjs";

install();
build();
process.setSourceMapsEnabled(true);
await import("../../dist/server/yice.js");

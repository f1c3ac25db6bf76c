#!/usr/bin/env node
import { build, install } from "../setup.mjs";

install();
build();
process.setSourceMapsEnabled(true);
await import("../../dist/server/yice.js");

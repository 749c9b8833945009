import { writeFileSync } from "node:fs";
import path from "node:path";
import { themeCss } from "./theme-css";

writeFileSync(path.join(import.meta.dirname, "theme.css"), themeCss());

import { run } from "./command";
import { build } from "./production-build";

/** npm run build: the production build; needs no database. */
run(() => build("shown"));

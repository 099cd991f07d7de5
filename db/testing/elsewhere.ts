import { startEmbedded } from "../embedded";

/** Starts the server of a data folder in a process of its own, which then leaves or stays. */
const [, , dataDir = "", then] = process.argv;

startEmbedded({ dataDir }).then(() => {
  process.stdout.write("up\n");
  if (then === "leave") process.exit(0);
  setInterval(() => undefined, 1_000);
});

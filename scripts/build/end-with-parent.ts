/**
 * Loaded first by the processes that a command starts: they end when it does, however it ends, so that none goes on
 * writing what the next run begins anew.
 */
process.on("disconnect", () => process.exit(1));
// Waiting for that keeps no process from ending by itself.
process.channel?.unref();

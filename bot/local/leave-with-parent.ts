/**
 * Preloaded into every child of the local world: when the parent is gone, however it went, the
 * child stops as after Ctrl-C. Nothing is left behind that holds a port.
 */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  process.kill(process.pid, 'SIGINT');
});
process.channel?.unref();

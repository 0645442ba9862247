/** Before all tests: an environment that changes no answer and costs no time. */
export default function setup(): void {
  // Node reads these certificates at every start, 30 ms, and the program never uses the network.
  delete process.env.NODE_EXTRA_CA_CERTS;
  // A test of colours says itself what it is started with.
  delete process.env.NO_COLOR;
  delete process.env.FORCE_COLOR;
}

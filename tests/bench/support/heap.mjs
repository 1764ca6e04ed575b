/** What a page keeps after a collection; its session has "Performance" enabled → `{ bytes, nodes }`. */
export async function heapOf(session) {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { bytes: of("JSHeapUsedSize"), nodes: of("Nodes") };
}

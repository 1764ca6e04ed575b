/** Machine code, its tables and the browser's own things: not what a page's script keeps. */
const notOwn = new Set(["code", "native", "object shape", "hidden", "synthetic"]);

/** Bytes of the objects, functions, arrays and strings that a page holds on to. */
export async function objectBytes(session) {
  const chunks = [];
  const add = ({ chunk }) => chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", add);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", add);
  const { snapshot, nodes } = JSON.parse(chunks.join(""));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (!notOwn.has(types[type][nodes[at + type]])) bytes += nodes[at + size];
  }
  return bytes;
}

import { useSyncExternalStore } from "react";

/** The picture is laid out for this screen and enlarged to any other. */
const layout = { width: 1920, height: 1080 };

/** How many times as large as its layout the picture is shown; a narrow screen shows it smaller. */
export function useScreenScale(): number {
  return useSyncExternalStore(listen, () =>
    Math.min(innerWidth / layout.width, innerHeight / layout.height),
  );
}

function listen(changed: () => void): () => void {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
}

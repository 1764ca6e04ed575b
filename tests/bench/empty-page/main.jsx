import { createRoot } from "react-dom/client";

/** The least that React can show: one heading with a number. */
createRoot(document.getElementById("root")).render(<h1>0</h1>);

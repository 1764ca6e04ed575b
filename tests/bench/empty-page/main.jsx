import { createRoot } from "react-dom/client";

/** The least that React can show: one heading with a number, in the script of the board's readers. */
createRoot(document.getElementById("root")).render(<h1>完成 0%</h1>);

// What would draw a figure in three dimensions here. It is asked before the figure is fetched, for that is larger than all the rest.

const PROCESSOR = /swiftshader|llvmpipe|software|basic render/i;

/** A graphics card; a processor in place of one, which draws slowly and works hard for it; or nothing, where there is no WebGL. */
export type Drawer = "card" | "processor" | "nothing";

/** What a browser's name for it tells. */
export function drawerOf(name: string): Drawer {
    return PROCESSOR.test(name) ? "processor" : "card";
}

/** What this browser has. */
export function drawer(): Drawer {
    const gl = document.createElement("canvas").getContext("webgl2");
    if (!gl) return "nothing";
    const told = gl.getExtension("WEBGL_debug_renderer_info");
    const name = String(gl.getParameter(told ? told.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension("WEBGL_lose_context")?.loseContext();
    return drawerOf(name);
}

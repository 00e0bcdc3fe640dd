/*
 * Draws a whole net with WebGL: all lines in one call, all marks in another. Marks, dyes and dashes are taken from the legend beside
 * the picture, so that both say the same by day and by night.
 */
const CELL = 64;
const FINE = 10_000;
const SHARES = [0.3, 0.3, 0.55, 0.9];
const ROOM = 0.94;

const LINES = [
  `#version 300 es
  in vec2 here; in vec2 there; in vec3 told;
  uniform vec4 view; uniform vec2 size;
  uniform uint dashes[8]; uniform float periods[8];
  flat out uint dash; flat out float period; flat out float share; out float along;
  void main() {
    vec2 place = (here - view.xy) * view.zw;
    dash = dashes[int(told.x)]; period = periods[int(told.x)];
    share = told.y;
    along = told.z * length((place - (there - view.xy) * view.zw) * size * 0.5);
    gl_Position = vec4(place, 0, 1);
  }`,
  `#version 300 es
  precision highp float;
  flat in uint dash; flat in float period; flat in float share; in float along;
  uniform vec3 dye; uniform float most;
  out vec4 seen;
  void main() {
    if (((dash >> uint(mod(along, period))) & 1u) == 0u) discard;
    seen = vec4(dye, 1) * max(share, most);
  }`,
];

const MARKS = [
  `#version 300 es
  in vec2 here; in float sign;
  uniform vec4 view; uniform float breadth;
  flat out float cell;
  void main() {
    cell = sign;
    gl_PointSize = breadth;
    gl_Position = vec4((here - view.xy) * view.zw, 0, 1);
  }`,
  `#version 300 es
  precision highp float;
  flat in float cell;
  uniform sampler2D marks; uniform float cells;
  out vec4 seen;
  void main() {
    seen = texture(marks, vec2((cell + gl_PointCoord.x) / cells, gl_PointCoord.y));
  }`,
];

/** Where a place of the net stands in the picture, in its breadths and heights from the left and from the top. */
export const spot = (view, x, y) => [(x - view.x) * view.zoom * ROOM + 0.5, (y - view.y) * view.zoom * ROOM + 0.5];
export const unspot = (view, x, y) => [(x - 0.5) / (view.zoom * ROOM) + view.x, (y - 0.5) / (view.zoom * ROOM) + view.y];

/** Nothing where there is no WebGL. */
export function begin(canvas) {
  return canvas.getContext("webgl2", { antialias: false, depth: false });
}

export function paint(gl, net, legend) {
  const marks = program(gl, MARKS);
  const lines = program(gl, LINES);
  const dots = net.names.flatMap((_, at) => [net.spots[2 * at] / FINE, net.spots[2 * at + 1] / FINE, net.signs[net.group[at]]]);
  const every = vertices(gl, lines, [["here", 2], ["there", 2], ["told", 3]], ends(net, () => true));
  const some = vertices(gl, lines, [["here", 2], ["there", 2], ["told", 3]], []);
  const all = vertices(gl, marks, [["here", 2], ["sign", 1]], dots);
  const look = { dye: [0, 0, 0], ink: [0, 0, 0], cells: 1, dashes: new Uint32Array(8), periods: new Float32Array(8) };
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

  function strokes(shape, dye, most, view, size) {
    gl.useProgram(lines);
    gl.uniform4fv(gl.getUniformLocation(lines, "view"), view);
    gl.uniform2fv(gl.getUniformLocation(lines, "size"), size);
    gl.uniform1uiv(gl.getUniformLocation(lines, "dashes"), look.dashes);
    gl.uniform1fv(gl.getUniformLocation(lines, "periods"), look.periods);
    gl.uniform3fv(gl.getUniformLocation(lines, "dye"), dye);
    gl.uniform1f(gl.getUniformLocation(lines, "most"), most);
    gl.bindVertexArray(shape.array);
    gl.drawArrays(gl.LINES, 0, shape.count);
  }

  return {
    /** Takes marks and dyes from the legend anew. */
    dye() {
      Object.assign(look, read(gl, legend));
    },
    /** Lines of one actor stand out. */
    show(at) {
      some.fill(at < 0 ? [] : ends(net, (from, to) => from === at || to === at));
    },
    draw({ x, y, zoom }, ratio) {
      const { width, height } = gl.canvas;
      const view = [x, y, 2 * zoom * ROOM, -2 * zoom * ROOM];
      const size = [width / ratio, height / ratio];
      gl.viewport(0, 0, width, height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      strokes(every, look.dye, 0, view, size);
      strokes(some, look.ink, 1, view, size);
      gl.useProgram(marks);
      gl.uniform4fv(gl.getUniformLocation(marks, "view"), view);
      gl.uniform1f(gl.getUniformLocation(marks, "breadth"), this.breadth(zoom, size[0]) * ratio);
      gl.uniform1f(gl.getUniformLocation(marks, "cells"), look.cells);
      gl.bindVertexArray(all.array);
      gl.drawArrays(gl.POINTS, 0, all.count);
    },
    /** How broad a mark is: finer where there are more of them or less room, broader from near by. */
    breadth(zoom, width) {
      const room = Math.min(1, 0.5 + width / 2000);
      return Math.min(24, Math.max(7, 16 * Math.sqrt(300 / net.names.length)) * room * Math.sqrt(zoom));
    },
    /** Waits until all that was told has been drawn. */
    finish() {
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    },
  };
}

function ends(net, wanted) {
  const told = [];
  for (let at = 0; at < net.ties.length; at += 5) {
    const [from, to, line, strength] = net.ties.slice(at, at + 4);
    if (wanted(from, to)) {
      const [a, b] = [from, to].map((end) => [net.spots[2 * end] / FINE, net.spots[2 * end + 1] / FINE]);
      told.push(...a, ...b, line, SHARES[strength], 0, ...b, ...a, line, SHARES[strength], 1);
    }
  }
  return told;
}

function program(gl, sources) {
  const made = gl.createProgram();
  [gl.VERTEX_SHADER, gl.FRAGMENT_SHADER].forEach((kind, at) => {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, sources[at]);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  });
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) {
    throw new Error(gl.getProgramInfoLog(made) ?? "");
  }
  return made;
}

function vertices(gl, made, parts, numbers) {
  const stride = parts.reduce((sum, [, count]) => sum + count, 0);
  const array = gl.createVertexArray();
  const buffer = gl.createBuffer();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  let from = 0;
  for (const [name, count] of parts) {
    const place = gl.getAttribLocation(made, name);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, count, gl.FLOAT, false, 4 * stride, 4 * from);
    from += count;
  }
  const shape = {
    array,
    count: 0,
    fill(values) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(values), gl.STATIC_DRAW);
      this.count = values.length / stride;
    },
  };
  shape.fill(numbers);
  return shape;
}

function read(gl, legend) {
  const signs = [...legend.querySelectorAll("path.map-dot")];
  const ways = [...legend.querySelectorAll("path.map-tie")].map((path) => getComputedStyle(path));
  const dashes = new Uint32Array(8).fill(1);
  const periods = new Float32Array(8).fill(1);
  ways.forEach(({ strokeDasharray }, at) => {
    const lengths = strokeDasharray.split(/[ ,]+/).map((each) => Math.round(Number.parseFloat(each))).filter(Boolean);
    if (lengths.length > 0) {
      dashes[at] = lengths.reduce(([bits, from], length, part) => [part % 2 ? bits : bits + (2 ** length - 1) * 2 ** from, from + length], [0, 0])[0];
      periods[at] = lengths.reduce((sum, length) => sum + length, 0);
    }
  });
  atlas(gl, signs);
  const dye = rgb(ways[0]?.stroke ?? "gray");
  return { cells: signs.length, dye, ink: rgb(getComputedStyle(legend).color), dashes, periods };
}

/* The marks of the legend side by side, as a texture. */
function atlas(gl, signs) {
  const sheet = new OffscreenCanvas(CELL * signs.length, CELL);
  const pen = sheet.getContext("2d");
  signs.forEach((path, at) => {
    const style = getComputedStyle(path);
    pen.setTransform(CELL / 20, 0, 0, CELL / 20, at * CELL, 0);
    const shape = new Path2D(path.getAttribute("d"));
    pen.fillStyle = style.fill;
    pen.fill(shape);
    pen.strokeStyle = style.stroke;
    // Marks are small here: a rim that only parts them from each other is finer than one that tells something
    const rim = Number.parseFloat(style.strokeWidth) || 1;
    pen.lineWidth = rim > 1 ? rim : rim / 2;
    pen.stroke(shape);
  });
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, sheet);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
}

function rgb(colour) {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
}

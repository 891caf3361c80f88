/** What sigma passes to a custom layer when it renders. */
interface RenderParameters {
  matrix: Float32Array;
}

const VERTEX_SHADER = `#version 300 es
in vec2 a_position;
in vec4 a_color;
uniform mat3 u_matrix;
out vec4 v_color;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  v_color = a_color;
}`;

const FRAGMENT_SHADER = `#version 300 es
precision mediump float;
in vec4 v_color;
out vec4 fragColor;
void main() {
  fragColor = v_color;
}`;

/** Draws very many ties as lines one pixel wide: with sigma this takes seconds on a machine without a graphics card. */
export class TieLineLayer {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #vertexArray: WebGLVertexArrayObject;
  readonly #buffers: [ends: WebGLBuffer, colours: WebGLBuffer];
  #vertexCount = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = compileProgram(gl);
    this.#vertexArray = gl.createVertexArray();
    this.#buffers = [gl.createBuffer(), gl.createBuffer()];
    gl.bindVertexArray(this.#vertexArray);
    this.#bindAttribute('a_position', this.#buffers[0], 2, gl.FLOAT, false);
    this.#bindAttribute('a_color', this.#buffers[1], 4, gl.UNSIGNED_BYTE, true);
    gl.bindVertexArray(null);
  }

  #bindAttribute(name: string, buffer: WebGLBuffer, size: number, type: number, isShare: boolean): void {
    const at = this.#gl.getAttribLocation(this.#program, name);
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, buffer);
    this.#gl.enableVertexAttribArray(at);
    this.#gl.vertexAttribPointer(at, size, type, isShare, 0, 0);
  }

  /** Sets the ties to draw. */
  setEndpoints(ends: Float32Array): void {
    this.#upload(this.#buffers[0], ends);
    this.#vertexCount = ends.length / 2;
  }

  setColours(colours: Uint8Array): void {
    this.#upload(this.#buffers[1], colours);
  }

  #upload(buffer: WebGLBuffer, data: Float32Array | Uint8Array): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data as Uint8Array<ArrayBuffer>, gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  render({ matrix }: RenderParameters): void {
    if (this.#vertexCount === 0) return;
    const gl = this.#gl;
    gl.useProgram(this.#program);
    gl.uniformMatrix3fv(gl.getUniformLocation(this.#program, 'u_matrix'), false, matrix);
    gl.bindVertexArray(this.#vertexArray);
    gl.drawArrays(gl.LINES, 0, this.#vertexCount);
    gl.bindVertexArray(null);
  }

  kill(): void {
    const gl = this.#gl;
    gl.deleteProgram(this.#program);
    gl.deleteVertexArray(this.#vertexArray);
    for (const buffer of this.#buffers) gl.deleteBuffer(buffer);
  }
}

function compileProgram(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, FRAGMENT_SHADER],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

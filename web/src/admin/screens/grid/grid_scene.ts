import {
  BoxGeometry,
  Color,
  DirectionalLight,
  HemisphereLight,
  InstancedMesh,
  Matrix4,
  MeshLambertMaterial,
  PerspectiveCamera,
  Raycaster,
  Scene,
  Vector2,
  WebGLRenderer,
} from "three";
import { OrbitControls } from "three/examples/jsm/controls/OrbitControls.js";
import { robotPoint } from "./grid_state";
import type { Player } from "./player";
import { type GridColors, shadeOf } from "./scale";

export interface SceneLook {
  heat?: number[];
  chosen: number | null;
  /** Robots are shown where they go, not on their way. */
  still: boolean;
  now: number;
}

/** Height of a bin against the side of a cell. */
const binHeight = 0.55;

/** A grid in space: one mesh for bins and ports, one for robots. */
export class GridScene {
  onChoose: (cell: number | null) => void = () => undefined;
  #renderer = new WebGLRenderer({ antialias: true, alpha: true });
  #scene = new Scene();
  #camera = new PerspectiveCamera(45, 1, 0.1, 2000);
  #controls: OrbitControls;
  #boxes: InstancedMesh;
  #robots: InstancedMesh;
  /** The cell of each box, to know what is clicked. */
  #cells: number[] = [];
  #drawn = { version: -1, look: "", turned: true };
  #resized: ResizeObserver;
  #player: Player;
  #colors: GridColors;

  constructor(box: HTMLElement, player: Player, colors: GridColors) {
    this.#player = player;
    this.#colors = colors;
    const { bins, robots, ports } = player.state;
    this.#boxes = mesh(bins.size + ports.size, 0.9, binHeight * 0.94);
    this.#robots = mesh(Math.max(1, robots.size), 0.7, 0.5);
    this.#scene.add(this.#boxes, this.#robots, new HemisphereLight("#ffffff", "#8993a0", 2.2));
    const sun = new DirectionalLight("#ffffff", 1.6);
    sun.position.set(-0.6, 1, 0.4);
    this.#scene.add(sun);
    const canvas = this.#renderer.domElement;
    box.append(canvas);
    this.#controls = new OrbitControls(this.#camera, canvas);
    this.#controls.addEventListener("change", () => {
      this.#drawn.turned = true;
    });
    this.#look();
    this.#resized = new ResizeObserver(() => this.#resize(box));
    this.#resized.observe(box);
    this.#resize(box);
    canvas.addEventListener("click", this.#click);
  }

  setLabel(label: string) {
    this.#renderer.domElement.setAttribute("role", "img");
    this.#renderer.domElement.setAttribute("aria-label", label);
  }

  draw(look: SceneLook) {
    const { version, state } = this.#player;
    const key = `${look.chosen} ${look.heat?.join() ?? "fill"}`;
    const moving = [...state.robots.values()].some(({ arrives_at }) => arrives_at > look.now);
    const same = this.#drawn.version === version && this.#drawn.look === key;
    if (same && !this.#drawn.turned && (look.still || !moving)) return;
    if (!same) this.#stack(look);
    this.#place(look);
    this.#drawn = { version, look: key, turned: false };
    this.#renderer.render(this.#scene, this.#camera);
  }

  dispose() {
    this.#resized.disconnect();
    this.#controls.dispose();
    for (const one of [this.#boxes, this.#robots]) {
      one.geometry.dispose();
      one.dispose();
    }
    this.#renderer.dispose();
    this.#renderer.domElement.remove();
  }

  /** From the front and above, the whole grid in sight. */
  #look() {
    const { columns, rows, height } = this.#player.start;
    const size = Math.max(columns, rows, height);
    this.#controls.target.set(columns / 2, (height * binHeight) / 2, -rows / 2);
    this.#camera.position.set(columns / 2 - size * 0.35, size * 0.95, size * 0.8);
    this.#controls.update();
  }

  #resize(box: HTMLElement) {
    const { clientWidth: width, clientHeight: height } = box;
    if (width === 0 || height === 0) return;
    this.#camera.aspect = width / height;
    this.#camera.updateProjectionMatrix();
    this.#renderer.setPixelRatio(window.devicePixelRatio);
    this.#renderer.setSize(width, height);
    this.#drawn.turned = true;
  }

  /** Bins in their stacks; ports at their cells as high as a full stack. */
  #stack({ heat, chosen }: SceneLook) {
    const { state, stacks } = this.#player;
    const most = Math.max(1, ...(heat ?? [state.height]));
    this.#cells = [];
    stacks.forEach((stack, cell) => {
      const value = heat ? (heat[cell] ?? 0) : stack.length;
      const shade = shadeOf(value, most, heat ? this.#colors.heat : this.#colors.fill);
      stack.forEach((bin, level) => {
        if (this.#isHidden(cell, level)) return;
        const prepared = bin.mode === "prepared" || bin.mode === "forecast";
        const color = prepared ? this.#colors.prepared : shade;
        this.#box(cell, level, cell === chosen ? this.#colors.carried : color);
      });
    });
    for (const { cell, mode, fault } of state.ports.values()) {
      const color = mode === "closed" ? this.#colors.portClosed : this.#colors.portOpen;
      if (cell >= 0)
        this.#box(cell, state.height - 1, fault === "none" ? color : this.#colors.fault);
    }
    this.#boxes.count = this.#cells.length;
    this.#boxes.instanceMatrix.needsUpdate = true;
    if (this.#boxes.instanceColor) this.#boxes.instanceColor.needsUpdate = true;
    this.#boxes.computeBoundingSphere();
  }

  /** Others stand on it and on all four sides: most bins of a large grid, and nobody sees them. */
  #isHidden(cell: number, level: number) {
    const { stacks } = this.#player;
    const { columns, rows } = this.#player.start;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    if (column === 0 || row === 0 || column === columns - 1 || row === rows - 1) return false;
    const beside = [cell - 1, cell + 1, cell - columns, cell + columns];
    return (
      level < (stacks[cell]?.length ?? 0) - 1 &&
      beside.every((other) => (stacks[other]?.length ?? 0) > level)
    );
  }

  #box(cell: number, level: number, color: string) {
    const at = this.#cells.push(cell) - 1;
    if (at >= this.#boxes.instanceMatrix.count) return void this.#cells.pop();
    const { columns } = this.#player.start;
    put(this.#boxes, at, cell % columns, Math.floor(cell / columns), level * binHeight, color);
  }

  #place({ still, now }: SceneLook) {
    const { state } = this.#player;
    const top = state.height * binHeight + 0.1;
    let at = 0;
    for (const robot of state.robots.values()) {
      if (at >= this.#robots.instanceMatrix.count) break;
      const { x, y } = robotPoint(robot, still ? robot.arrives_at : now, state.columns);
      const { charging, carried, robot: plain } = this.#colors;
      put(this.#robots, at++, x, y, top, robot.charges ? charging : robot.bin ? carried : plain);
    }
    this.#robots.count = at;
    this.#robots.instanceMatrix.needsUpdate = true;
    if (this.#robots.instanceColor) this.#robots.instanceColor.needsUpdate = true;
  }

  #click = (event: MouseEvent) => {
    const { width, height } = this.#renderer.domElement.getBoundingClientRect();
    const x = (event.offsetX / width) * 2 - 1;
    const y = 1 - (event.offsetY / height) * 2;
    const ray = new Raycaster();
    ray.setFromCamera(new Vector2(x, y), this.#camera);
    const hit = ray.intersectObject(this.#boxes)[0]?.instanceId;
    this.onChoose(hit === undefined ? null : (this.#cells[hit] ?? null));
  };
}

function mesh(count: number, side: number, height: number) {
  const made = new InstancedMesh(
    new BoxGeometry(side, height, side),
    new MeshLambertMaterial(),
    Math.max(1, count),
  );
  made.frustumCulled = false;
  return made;
}

const matrix = new Matrix4();
const paint = new Color();

/** Column, row and height in cells; the front row is nearest to who looks. */
function put(
  boxes: InstancedMesh,
  at: number,
  column: number,
  row: number,
  height: number,
  color: string,
) {
  matrix.makeTranslation(column + 0.5, height + binHeight / 2, -(row + 0.5));
  boxes.setMatrixAt(at, matrix);
  boxes.setColorAt(at, paint.set(color));
}

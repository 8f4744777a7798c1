// A body that moves: the shared body and the movement of one exercise, drawn with three.js.
import {
  AnimationMixer, Bone, Box3, Color, DataTexture, DirectionalLight, DoubleSide, FrontSide, Group, HemisphereLight, LoopRepeat, Material, Mesh, MeshStandardMaterial, MeshToonMaterial, NearestFilter, Object3D,
  PerspectiveCamera, PlaneGeometry, RedFormat, Scene, ShadowMaterial, Skeleton, SkinnedMesh, Vector3, WebGLRenderer,
} from "three";
import type { AnimationAction } from "three";
import { OrbitControls } from "three/examples/jsm/controls/OrbitControls.js";
import { OutlineEffect } from "three/examples/jsm/effects/OutlineEffect.js";
import { GLTFLoader } from "three/examples/jsm/loaders/GLTFLoader.js";

/** A phase of a movement, as the file says it. */
export interface Phase { id: string; kind: "move" | "hold" | "steady"; breath: "in" | "out" | "natural"; from_s: number; to_s: number }

/** What a movement file says besides its curves. */
export interface Extras { exercise: string; side: "left" | "right"; length_s: number; phases: Phase[]; trained: string[]; stretched: string[]; camera: { azimuth_deg: number; elevation_deg: number } }

const trained = new Color("#d9482b");
const stretched = new Color("#f2b531");

/** One canvas with one body; movements come and go. */
export class Figure {
  private readonly scene = new Scene();
  private readonly camera = new PerspectiveCamera(20, 1.5, 0.1, 40);
  private readonly renderer: WebGLRenderer;
  private readonly outline: OutlineEffect;
  private readonly controls: OrbitControls;
  private readonly loader = new GLTFLoader();
  private readonly person = new Group(); // what a movement's curves find their nodes in
  private readonly props = new Group();
  private readonly ramp = rampOf([150, 205, 255]);
  private body: Object3D | null = null;
  private mixer: AnimationMixer | null = null;
  private action: AnimationAction | null = null;
  private extras: Extras | null = null;
  private showsMuscles = true;
  private before = 0;
  private frame = 0;

  /** Whether time goes on. */
  playing = false;

  /** How fast: 1 is the tempo of the exercise. */
  speed = 1;

  /** Called for each picture with the moment and the phase. */
  onTime: (seconds: number, phase: Phase | undefined) => void = () => undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, preserveDrawingBuffer: true });
    this.renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
    this.renderer.shadowMap.enabled = true;
    this.outline = new OutlineEffect(this.renderer, { defaultThickness: 0.0025, defaultColor: [0.12, 0.17, 0.22] });
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.addEventListener("change", () => this.draw());
    const sun = new DirectionalLight(0xffffff, 2.0);
    sun.position.set(1.5, 4, 2.5);
    sun.castShadow = true;
    sun.shadow.mapSize.set(1024, 1024);
    sun.shadow.radius = 6;
    sun.shadow.intensity = 0.4;
    Object.assign(sun.shadow.camera, { left: -1.8, right: 1.8, top: 1.8, bottom: -1.8, near: 0.5, far: 9 });
    const floor = new Mesh(new PlaneGeometry(8, 8), new ShadowMaterial({ opacity: 0.4, depthWrite: false }));
    floor.renderOrder = -1;
    floor.rotateX(-Math.PI / 2);
    floor.position.y = -0.0205;
    floor.receiveShadow = true;
    floor.material.userData.outlineParameters = { visible: false };
    this.scene.add(new HemisphereLight(0xffffff, 0xd8dee4, 1.25), sun, floor);
  }

  /** Takes a shared body, in place of the one before. */
  async dress(file: ArrayBuffer): Promise<void> {
    const gltf = await this.loader.parseAsync(file, "");
    this.mixer?.stopAllAction();
    this.action = null;
    if (this.body) this.person.remove(this.body);
    this.body = gltf.scene;
    this.body.traverse(part => {
      if (!(part instanceof Mesh)) return;
      part.castShadow = true;
      part.frustumCulled = false;
      part.material = this.toon(part.material as Material, false);
      if (part.name.startsWith("muscle-")) {
        part.visible = false;
        part.renderOrder = 1;
        part.castShadow = false;
        part.material.userData.outlineParameters = { visible: false };
        Object.assign(part.material, { polygonOffset: true, polygonOffsetFactor: -1, polygonOffsetUnits: -2 });
      }
    });
    this.person.add(this.body, this.props);
    this.scene.add(this.person);
    this.mixer = new AnimationMixer(this.person);
  }

  /** Shows a movement from its first pose on. */
  async show(file: ArrayBuffer): Promise<Extras> {
    const gltf = await this.loader.parseAsync(file, "");
    const clip = gltf.animations[0];
    const mixer = this.mixer;
    if (!mixer || !this.body || !clip) throw new Error("The body comes first, and a movement has an animation.");
    mixer.stopAllAction();
    if (this.action) mixer.uncacheClip(this.action.getClip());
    this.extras = (gltf.parser.json as { animations: [{ extras: Extras }] }).animations[0].extras;
    this.hang(gltf.scene);
    this.action = mixer.clipAction(clip).setLoop(LoopRepeat, Infinity).play();
    this.muscles(this.showsMuscles);
    this.lookAt(clip.duration);
    this.seek(0);
    return this.extras;
  }

  /** Shows or hides the muscles that the exercise trains or stretches. */
  muscles(on: boolean): void {
    this.showsMuscles = on;
    const extras = this.extras;
    this.body?.traverse(part => {
      if (!(part instanceof Mesh) || !part.name.startsWith("muscle-")) return;
      const id = part.name.slice("muscle-".length);
      const isTrained = extras?.trained?.includes(id) ?? false;
      part.visible = on && (isTrained || (extras?.stretched?.includes(id) ?? false));
      (part.material as MeshToonMaterial).color.copy(isTrained ? trained : stretched);
    });
    this.draw();
  }

  /** Goes to a moment. */
  seek(seconds: number): void {
    if (!this.action || !this.mixer) return;
    this.action.time = Math.min(seconds, this.action.getClip().duration - 1e-4);
    this.mixer.update(0);
    this.draw();
  }

  /** Lets time go on or stand. */
  play(on: boolean): void {
    this.playing = on;
    cancelAnimationFrame(this.frame);
    if (!on) return;
    this.before = performance.now();
    const step = (now: number): void => {
      this.mixer?.update(Math.min(0.1, (now - this.before) / 1000) * this.speed);
      this.before = now;
      this.draw();
      if (this.playing) this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  /** Turns the eye about the body: to the left, and up, in degrees. */
  turn(left: number, up: number): void {
    const from = this.camera.position.clone().sub(this.controls.target);
    const far = from.length();
    const azimuth = Math.atan2(from.x, from.z) + (left * Math.PI) / 180;
    const elevation = Math.min(1.5, Math.max(-0.2, Math.asin(from.y / far) + (up * Math.PI) / 180));
    this.camera.position.copy(this.controls.target).add(new Vector3(Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation)).multiplyScalar(far));
    this.controls.update();
    this.draw();
  }

  /** Fits the picture to its canvas, or to a size that it will have. */
  resize(width = this.renderer.domElement.clientWidth, height = this.renderer.domElement.clientHeight): void {
    if (width === 0 || height === 0) return;
    this.renderer.setSize(width, height, false);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    this.draw();
  }

  private draw(): void {
    const seconds = this.action?.time ?? 0;
    this.onTime(seconds, this.extras?.phases.find(p => seconds < p.to_s) ?? this.extras?.phases.at(-1));
    this.renderer.clear();
    this.outline.render(this.scene, this.camera);
  }

  // What is in the movement's file besides the bones: things that stand there, that a bone holds, that are bound to bones.
  private hang(scene: Object3D): void {
    this.props.clear();
    const bones = new Map<string, Object3D>();
    this.body?.traverse(node => {
      for (const held of [...node.children].filter(c => c.userData.held)) node.remove(held);
      bones.set(node.name, node);
    });
    const things: Mesh[] = [];
    scene.traverse(node => {
      if (node instanceof Mesh) things.push(node);
    });
    for (const thing of things) {
      const flat = thing.name.startsWith("mat") || thing.name.startsWith("pool");
      thing.material = this.toon(thing.material as Material, thing instanceof SkinnedMesh);
      thing.castShadow = !flat;
      thing.receiveShadow = flat;
      if (thing instanceof SkinnedMesh) {
        thing.frustumCulled = false;
        thing.bind(new Skeleton(thing.skeleton.bones.map(b => (bones.get(b.name) ?? b) as Bone), thing.skeleton.boneInverses), thing.bindMatrix);
        for (const bone of thing.skeleton.bones) if (!bones.has(bone.name)) this.props.add(bone);
      }
      const holder = thing.parent && thing.parent !== scene ? bones.get(thing.parent.name) : undefined;
      thing.userData.held = holder !== undefined;
      (holder ?? this.props).add(thing);
    }
  }

  // From the side that the movement is told from, far enough to see all of it.
  private lookAt(length: number): void {
    const box = new Box3();
    const at = new Vector3();
    for (let i = 0; i <= 8; i++) {
      this.action!.time = (length * i) / 8.001;
      this.mixer!.update(0);
      this.body!.updateMatrixWorld(true);
      this.body!.traverse(node => {
        if ((node as { isBone?: boolean }).isBone) box.expandByPoint(node.getWorldPosition(at));
      });
    }
    box.expandByScalar(0.12);
    const middle = box.getCenter(new Vector3());
    const size = box.getSize(new Vector3());
    const { azimuth_deg: azimuth, elevation_deg: elevation } = this.extras!.camera;
    const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
    const wide = Math.abs(size.x * Math.cos(a)) + Math.abs(size.z * Math.sin(a));
    const high = size.y * Math.cos(e) + Math.abs(size.x * Math.sin(a) + size.z * Math.cos(a)) * Math.sin(e);
    const far = Math.max(high, wide / this.camera.aspect) / (2 * Math.tan((this.camera.fov * Math.PI) / 360)) * 1.12 + 0.4;
    this.controls.target.copy(middle);
    this.camera.position.copy(middle).add(new Vector3(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)).multiplyScalar(far));
    this.controls.update();
  }

  private toon(from: Material, twoSided: boolean): MeshToonMaterial {
    const given = from as MeshStandardMaterial;
    const toon = new MeshToonMaterial({ color: given.color, gradientMap: this.ramp, transparent: given.transparent, opacity: given.opacity, side: twoSided ? DoubleSide : FrontSide });
    toon.name = given.name;
    return toon;
  }
}

// Light in steps, as ink and flat colour have it.
function rampOf(steps: number[]): DataTexture {
  const texture = new DataTexture(Uint8Array.from(steps), steps.length, 1, RedFormat);
  texture.minFilter = texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

declare module 'virtual:desk-model' {
  /** Made of schema.graphql by vite.config.ts. */
  export const model: import('./model/model.ts').Model;
}

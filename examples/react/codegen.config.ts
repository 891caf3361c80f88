import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // A server's address does as well: http://127.0.0.1:4000/graphql
  schema: '../../schema.graphql',
  documents: 'src/**/*.tsx',
  generates: {
    'src/graphql/': { preset: 'client', config: { documentMode: 'string', useTypeImports: true } },
  },
  ignoreNoDocuments: false,
};

export default config;
